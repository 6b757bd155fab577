package dev.chancery.tools.ui;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import dev.chancery.tools.registry.RegisteredAction;
import dev.chancery.tools.registry.ServerRegistry;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the tools into the navigation, with how many actions wait to be looked at. */
@Configuration(proxyBeanMethods = false)
class ToolsNavigation {

    @Bean
    NavigationEntry toolsEntry(ServerRegistry registry) {
        return new NavigationEntry(
                NavigationGroup.AUTHORITY, 20, "Tools", "/tools", VaadinIcon.TOOLS, Set.of(), () -> waiting(registry));
    }

    private static int waiting(ServerRegistry registry) {
        return (int) registry.all().stream()
                .flatMap(it -> it.actions().stream())
                .filter(it -> it.state() == RegisteredAction.State.NEW || it.state() == RegisteredAction.State.CHANGED)
                .count();
    }
}
