package dev.chancery.console.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.junit.jupiter.api.Test;

class ViewHeaderTest {

    @Test
    void showsTheWayToThePageOutermostFirst() {
        var header = new ViewHeader("R-388", "4 of 6 answered")
                .breadcrumb("Runs", "/runs")
                .breadcrumb("acme/payments #418");

        assertThat(header.getElement().getTextRecursively()).startsWith("Runs/acme/payments #418R-388");
    }

    @Test
    void hasNoEmptyLineWithoutASubtitle() {
        var titles = new ViewHeader("Findings", "").getElement().getChild(0);

        assertThat(titles.getChildren().filter(Element::isVisible)).hasSize(1);
    }

    @Test
    void putsComponentsWhereTheSentenceStood() {
        var header = new ViewHeader("Findings", "12 open").subtitle(new Span("13 open"));

        assertThat(header.getElement().getTextRecursively()).isEqualTo("Findings13 open");
    }
}
