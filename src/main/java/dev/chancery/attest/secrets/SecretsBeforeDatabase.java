package dev.chancery.attest.secrets;

import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AbstractDependsOnBeanFactoryPostProcessor;
import org.springframework.stereotype.Component;

/** A start without its secrets ends before the database is touched, or an embedded one is even started. */
@Component
class SecretsBeforeDatabase extends AbstractDependsOnBeanFactoryPostProcessor {

    SecretsBeforeDatabase() {
        super(DataSource.class, SealingKey.class);
    }
}
