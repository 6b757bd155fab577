package dev.chancery.overview;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.chancery.console.AttentionItem;
import dev.chancery.console.components.RelativeTime;
import dev.chancery.console.components.StatusWord;
import java.util.List;

/** What waits, most urgent first; each row leads to where it is dealt with. */
final class AttentionList extends UnorderedList {

    AttentionList(List<AttentionItem> items) {
        addClassName("attention");
        items.forEach(item -> add(row(item)));
    }

    private static ListItem row(AttentionItem item) {
        var title = new Anchor(item.path(), item.title());
        title.addClassName("attention-title");
        var detail = new Span(item.detail());
        detail.addClassName("quiet");
        var words = new Div(title, detail);
        words.addClassName("attention-words");
        return new ListItem(new StatusWord(item.tone(), item.word()), words, new RelativeTime(item.at()));
    }
}
