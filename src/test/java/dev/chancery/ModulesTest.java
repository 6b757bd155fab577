package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.modulith.core.ApplicationModuleIdentifier;
import org.springframework.modulith.core.ApplicationModuleIdentifiers;
import org.springframework.modulith.core.ApplicationModules;
import tools.jackson.databind.json.JsonMapper;

class ModulesTest {

    private final ApplicationModules modules = ApplicationModules.of(Chancery.class);

    @Test
    void everyModuleKeepsItsBorders() {
        modules.verify();
    }

    /** Whoever starts reads the list instead of every class; a module that is missing from it is not migrated. */
    @Test
    void theListOfModulesNamesThemInTheOrderTheyAreMigrated() throws Exception {
        var list = new ClassPathResource("META-INF/spring-modulith/application-modules.json");
        var identifiers =
                StreamSupport.stream(ApplicationModuleIdentifiers.of(modules).spliterator(), false);

        assertThat(JsonMapper.shared().readTree(list.getInputStream()).propertyNames())
                .containsExactlyElementsOf(
                        identifiers.map(ApplicationModuleIdentifier::toString).toList());
    }
}
