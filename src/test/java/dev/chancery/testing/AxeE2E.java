package dev.chancery.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class AxeE2E {

    @Test
    void saysWhichElementBreaksWhichRule() {
        try (var browser = Browser.at(0)) {
            browser.page().setContent("""
                    <html lang="en"><head><title>Faulty</title></head>
                    <body><main><h1>Faulty</h1><img src="data:,"></main></body></html>""");

            assertThatThrownBy(() -> Axe.check(browser.page(), "a faulty page"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContainingAll("Accessibility of a faulty page", "image-alt", "<img");
        }
    }

    @Test
    void looksAtColoursAlone() {
        try (var browser = Browser.at(0)) {
            browser.page().setContent("""
                    <html><body><img src="data:,"><p style="color: #ccc; background: #fff">Hardly there</p></body></html>""");

            assertThatThrownBy(() -> Axe.checkColours(browser.page(), "a pale page"))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("color-contrast")
                    .hasMessageNotContaining("image-alt");
        }
    }
}
