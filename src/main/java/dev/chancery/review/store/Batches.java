package dev.chancery.review.store;

import java.util.List;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SimplePropertySqlParameterSource;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.stereotype.Component;

/** Many rows in one round trip; parameters are named as the components of the row's record. */
@Component
class Batches {

    private final NamedParameterJdbcOperations database;

    Batches(NamedParameterJdbcOperations database) {
        this.database = database;
    }

    void insert(String statement, List<? extends Record> rows) {
        if (!rows.isEmpty()) {
            database.batchUpdate(
                    statement,
                    rows.stream().map(SimplePropertySqlParameterSource::new).toArray(SqlParameterSource[]::new));
        }
    }
}
