package dev.chancery.catalog.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.diff.TextDiff;
import dev.chancery.console.evidence.CodeBlock;

/** What changes between two texts, line by line, in one column or side by side. */
@StyleSheet("context://chancery/catalog.css")
public final class DiffView extends Div {

    private final String title;
    private final TextDiff diff;
    private final Div blocks = new Div();
    private final Button layout = new Button("", _ -> turn());
    private boolean sideBySide;

    /** Compares two texts under a title such as {@code tools.cedar v17 → v18}. */
    public DiffView(String title, String before, String after) {
        this.title = title;
        this.diff = TextDiff.of(before, after);
        addClassName("diff-view");
        layout.addThemeVariants(ButtonVariant.SMALL);
        var counts = new Span(words());
        counts.addClassName("quiet");
        var bar = new Div(counts, layout);
        bar.addClassName("diff-bar");
        layout.setVisible(!diff.isEmpty());
        add(bar, blocks);
        show();
    }

    /** Compares two versions of one asset. */
    public static DiffView of(AssetVersion before, AssetVersion after, String extension) {
        return new DiffView(
                after.name().name() + "." + extension + " v" + before.number() + " → v" + after.number(),
                before.content(),
                after.content());
    }

    private void turn() {
        sideBySide = !sideBySide;
        show();
    }

    private void show() {
        blocks.removeAll();
        blocks.setClassName("diff-sides", sideBySide);
        layout.setText(sideBySide ? "One column" : "Side by side");
        if (diff.isEmpty()) {
            return;
        }
        if (sideBySide) {
            blocks.add(
                    new CodeBlock(title + ", before", DiffLines.before(diff)),
                    new CodeBlock(title + ", after", DiffLines.after(diff)));
        } else {
            blocks.add(new CodeBlock(title, DiffLines.unified(diff)));
        }
    }

    private String words() {
        return diff.isEmpty()
                ? "The texts are the same."
                : "+" + diff.added() + " −" + diff.removed()
                        + (diff.added() + diff.removed() == 1 ? " line" : " lines");
    }
}
