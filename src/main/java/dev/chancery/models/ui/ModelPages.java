package dev.chancery.models.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.AttentionItem;
import dev.chancery.console.AttentionSource;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import dev.chancery.console.Tone;
import dev.chancery.identity.Roles;
import dev.chancery.models.prompts.PromptLogging;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts models into the navigation, and the debug switch on everybody's home page while it is on. */
@Configuration(proxyBeanMethods = false)
class ModelPages {

    @Bean
    NavigationEntry modelsEntry() {
        return new NavigationEntry(
                NavigationGroup.OPERATE,
                40,
                "Models",
                Links.models(),
                VaadinIcon.CLUSTER,
                Set.of(Roles.ADMIN, Roles.REVIEWER, Roles.AUDITOR));
    }

    @Bean
    AttentionSource promptLogAttention(PromptLogging prompts) {
        return () -> prompts.state()
                .map(it -> List.of(new AttentionItem(
                        Tone.WARN,
                        "Exposed",
                        "Prompts and replies are logged in full",
                        it.by() + ": " + it.reason(),
                        it.until(),
                        Links.models())))
                .orElse(List.of());
    }
}
