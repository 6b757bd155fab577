package dev.chancery.console.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class ErrorPageTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void namesTheRequestSoThatItCanBeFoundInTheLog() throws IOException {
        response.addHeader("x-request-id", "0123456789abcdef");

        assertThat(page(500)).contains("Something broke on our side", "Request 0123456789abcdef");
    }

    @Test
    void doesNotPrintARequestIdThatIsNone() throws IOException {
        response.addHeader("x-request-id", "<script>");

        assertThat(page(500)).doesNotContain("<script>", "request-line");
    }

    @Test
    void saysWhatToDoNext() throws IOException {
        assertThat(page(403)).contains("This is not for your role", "sign in", "Go to the overview");
    }

    private String page(int status) throws IOException {
        response.setStatus(status);
        new ErrorPage().render(null, new MockHttpServletRequest(), response);
        return response.getContentAsString();
    }
}
