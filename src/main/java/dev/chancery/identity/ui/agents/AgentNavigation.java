package dev.chancery.identity.ui.agents;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.Jump;
import dev.chancery.console.JumpResolver;
import dev.chancery.console.Links;
import dev.chancery.console.NavigationEntry;
import dev.chancery.console.NavigationGroup;
import dev.chancery.identity.AgentRecord;
import dev.chancery.identity.Agents;
import dev.chancery.kernel.AgentId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts agents into the navigation, and finds them by name or id. */
@Configuration(proxyBeanMethods = false)
class AgentNavigation {

    private static final int MOST = 5;
    private static final int SHORTEST = 2;

    @Bean
    NavigationEntry agentsEntry() {
        return new NavigationEntry(
                NavigationGroup.AUTHORITY, 10, "Agents", Links.agents(), VaadinIcon.AUTOMATION, Set.of());
    }

    @Bean
    JumpResolver agentJumps(Agents agents) {
        return text -> found(agents, text).stream()
                .map(it -> new Jump(it.name(), "Agent · " + it.purpose(), Links.agent(it.id())))
                .toList();
    }

    private static List<AgentRecord> found(Agents agents, String text) {
        return AgentId.parse(text).map(id -> agents.find(id).stream().toList()).orElseGet(() -> named(agents, text));
    }

    private static List<AgentRecord> named(Agents agents, String text) {
        return text.length() < SHORTEST ? List.of() : agents.page(new Agents.Filter(text, Optional.empty()), "", MOST);
    }
}
