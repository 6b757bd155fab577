package dev.chancery.catalog.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.catalog.AssetVersion;
import dev.chancery.catalog.CatalogWorld;
import dev.chancery.testing.WholeApplication;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever goes around the rules meets the tables. */
@WholeApplication
class CatalogTablesIT {

    @Autowired
    CatalogWorld world;

    @Autowired
    JdbcClient database;

    private UUID live = new UUID(0, 0);
    private UUID proposed = new UUID(0, 0);
    private UUID asset = new UUID(0, 0);

    @BeforeEach
    void keepTwoVersions() {
        var name = CatalogWorld.newName();
        AssetVersion first = world.live(name, "one of " + name);
        live = first.id().value();
        asset = first.asset().value();
        proposed = world.proposed(name, "two of " + name, Optional.of(first.id()))
                .id()
                .value();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update catalog.content set body = 'else' where digest = (select digest from catalog.version where id = :live)
            delete from catalog.content where digest = (select digest from catalog.version where id = :live)
            insert into catalog.content (digest, body) values (repeat('0', 64), 'not its digest')
            update catalog.version set digest = (select digest from catalog.version where id = :proposed) where id = :live
            update catalog.version set message = 'else' where id = :proposed
            update catalog.version set author_id = 'else' where id = :proposed
            update catalog.version set contributors = array['person:else'] where id = :proposed
            update catalog.version set state = 'draft' where id = :live
            update catalog.version set state = 'approved' where id = :proposed
            delete from catalog.version where id = :proposed
            update catalog.asset set name = 'else' where id = :asset
            update catalog.label set version = :proposed where asset = :asset
            update catalog.label set name = 'else' where asset = :asset
            delete from catalog.label where asset = :asset
            update catalog.label_move set reason = 'else' where asset = :asset
            delete from catalog.label_move where asset = :asset
            """)
    void refuse(String statement) {
        assertThatThrownBy(() -> database.sql(statement)
                        .param("live", live)
                        .param("proposed", proposed)
                        .param("asset", asset)
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void refuseTheAuthorAsTheSecondPerson() {
        assertThatThrownBy(() -> approve(world.author.id().value()))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("decided_by_a_second_person");
        assertThat(approve(world.second.id().value())).isEqualTo(1);
    }

    private int approve(UUID person) {
        return database.sql("""
                        update catalog.version set state = 'approved', decided_by_kind = 'person', decided_by_id = ?,
                            decided_by_name = 'somebody', decided_at = now(), reason = 'Because.' where id = ?
                        """).param(person.toString()).param(proposed).update();
    }
}
