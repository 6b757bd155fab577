package dev.chancery.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReadableDescriptionTest {

    @Test
    void writesMarkdownWhereJavadocHadTags() {
        assertThat(ReadableDescription.markdown("<code>GET /v1/models</code>: what can\n be called."))
                .isEqualTo("`GET /v1/models`: what can be called.");
    }

    @Test
    void mendsACodeTagThatABraceClosedTooEarly() {
        assertThat(ReadableDescription.markdown("<code>/v1/reviews/{id</code>/sarif}: what it found."))
                .isEqualTo("`/v1/reviews/{id}/sarif`: what it found.");
    }
}
