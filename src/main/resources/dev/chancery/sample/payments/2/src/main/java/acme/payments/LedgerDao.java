package acme.payments;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads balances and refunds from the ledger. */
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

    public List<String> refundIdsOf(String customerId) throws SQLException {
        Statement query = connection.createStatement();
        ResultSet rows = query.executeQuery("select id from refund where customer_id = '" + customerId + "'");
        List<String> ids = new ArrayList<>();
        while (rows.next()) {
            ids.add(rows.getString("id"));
        }
        return ids;
    }
}
