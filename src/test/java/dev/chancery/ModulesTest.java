package dev.chancery;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void everyModuleKeepsItsBorders() {
        ApplicationModules.of(Chancery.class).verify();
    }
}
