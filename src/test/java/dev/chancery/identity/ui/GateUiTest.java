package dev.chancery.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import dev.chancery.identity.Role;
import dev.chancery.testing.TestAccess;
import dev.chancery.testing.WholeApplication;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@WholeApplication
class GateUiTest extends SpringBrowserlessTest {

    @Autowired
    TestAccess access;

    @BeforeEach
    void somebodyCanSignIn() {
        access.person(Role.ADMIN);
    }

    @Test
    void asksForNameAndPassword() {
        UI.getCurrentOrThrow().navigate("login");

        assertThat(find(LoginForm.class).single().getAction()).isEqualTo("login");
        assertThat(find(H2.class).all()).isEmpty();
    }

    @Test
    void saysThatNameOrPasswordIsWrong() {
        assertThat(noticeAt("login", "error", "")).isEqualTo("That did not work");
    }

    @Test
    void saysHowLongToWait() {
        assertThat(noticeAt("login", "wait", "32")).isEqualTo("Too many attempts");
        assertThat(noticeAt("login", "changed", "")).isEqualTo("Your password is changed");
        assertThat(noticeAt("login", "expired", "")).isEqualTo("This page was open too long");
    }

    @Test
    void showsNothingThatSomebodyElseWroteIntoTheAddress() {
        UI.getCurrentOrThrow().navigate("login", QueryParameters.of("wait", "forever, call 555"));

        assertThat(find(H2.class).all()).isEmpty();
    }

    @Test
    void offersNoSetupForALinkThatOpensNothing() {
        assertThat(noticeAt("setup", "token", "invented")).isEqualTo("This link opens nothing");
        assertThat(find(TextField.class).all()).isEmpty();
    }

    private String noticeAt(String path, String key, String value) {
        UI.getCurrentOrThrow().navigate(path, QueryParameters.of(key, value));
        return find(H2.class).single().getText();
    }
}
