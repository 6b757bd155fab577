package dev.chancery.review.store;

import dev.chancery.catalog.AssetName;
import dev.chancery.catalog.Catalog;
import dev.chancery.catalog.VersionId;
import dev.chancery.catalog.spi.Use;
import dev.chancery.catalog.spi.UseSource;
import dev.chancery.console.Links;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells the catalog which runs stood on a version of a routing, of thresholds or of a prompt. */
@Repository
class RunUses implements UseSource {

    private static final int SHOWN = 5;

    private final JdbcClient database;
    private final Catalog catalog;

    RunUses(JdbcClient database, Catalog catalog) {
        this.database = database;
        this.catalog = catalog;
    }

    @Override
    public List<Use> uses(VersionId version) {
        return catalog.version(version).map(it -> uses(it.name(), it.number())).orElse(List.of());
    }

    private List<Use> uses(AssetName asset, int number) {
        var condition = switch (asset.kind()) {
            case "routing" -> "r.routing_name = :name and r.routing_number = :number";
            case "thresholds" -> "r.thresholds_name = :name and r.thresholds_number = :number";
            case "prompt" -> """
                    (r.look_prompt_name = :name and r.look_prompt_number = :number
                        or exists (select from review.participants p where p.review = r.id
                            and p.prompt_name = :name and p.prompt_number = :number))
                    """;
            default -> "false";
        };
        return database.sql("select r.id, r.title, r.state from review.reviews r where " + condition
                        + " order by r.submitted_at desc, r.id desc limit :shown")
                .param("name", asset.name())
                .param("number", number)
                .param("shown", SHOWN)
                .query((row, _) -> use(row))
                .list();
    }

    private static Use use(ResultSet row) throws SQLException {
        return new Use(
                row.getString("title"), row.getString("state") + " run", Links.run(row.getObject("id", UUID.class)));
    }
}
