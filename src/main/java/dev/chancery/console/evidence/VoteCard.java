package dev.chancery.console.evidence;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.Tone;

/** What one participant said about a finding: raised it, disputed it, or kept silent. */
public final class VoteCard extends Article {

    /** What a participant can do about a finding. */
    public enum Vote {
        RAISED("raised", Tone.WARN),
        DISPUTED("disputed", Tone.AI),
        SILENT("silent", Tone.QUIET);

        private final String word;
        private final Tone tone;

        Vote(String word, Tone tone) {
            this.word = word;
            this.tone = tone;
        }
    }

    /**
     * @param framing the angle, as {@code security}
     * @param source who spoke under which version, as {@code pmd · 7.27}
     */
    public VoteCard(Vote vote, String framing, String source, String claim) {
        addClassNames("vote", vote.tone.styleClass());
        var word = new Span(vote.word);
        word.addClassName("vote-word");
        var head = new Div(word, new H3(framing));
        head.addClassName("vote-head");
        var by = new Div(source);
        by.addClassNames("vote-source", "mono");
        add(head, by, new Paragraph(claim));
    }
}
