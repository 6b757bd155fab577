package dev.chancery.review.github;

import dev.chancery.authority.AuthoritySettings;
import dev.chancery.console.Links;
import dev.chancery.review.ReviewId;
import org.springframework.stereotype.Component;

/** Where people outside find the console: the address Chancery issues credentials under. */
@Component
public class ConsoleAddress {

    private final String origin;

    ConsoleAddress(AuthoritySettings authority) {
        this.origin = authority.issuer().replaceFirst("/+$", "");
    }

    /** Where GitHub delivers to. */
    public String webhook() {
        return origin + "/webhooks/github";
    }

    String home() {
        return origin + Links.runs();
    }

    String run(ReviewId review) {
        return origin + Links.run(review.value());
    }
}
