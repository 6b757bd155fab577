package acme.payments;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Reads balances from the ledger. */
public final class LedgerDao {

    private final Connection connection;

    public LedgerDao(Connection connection) {
        this.connection = connection;
    }

    public Optional<Long> balanceOf(String customerId) throws SQLException {
        try (var query = connection.prepareStatement("select cents from balance where customer_id = ?")) {
            query.setString(1, customerId);
            try (var rows = query.executeQuery()) {
                return rows.next() ? Optional.of(rows.getLong("cents")) : Optional.empty();
            }
        }
    }
}
