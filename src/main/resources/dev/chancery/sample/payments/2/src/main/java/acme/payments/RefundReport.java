package acme.payments;

import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the refunds of a customer to a file for the support desk. */
public final class RefundReport {

    private final String folder;

    public RefundReport(String folder) {
        this.folder = folder;
    }

    public void write(String customerId, List<Refund> refunds) {
        try {
            FileOutputStream out = new FileOutputStream(folder + "/" + customerId + ".csv");
            for (Refund refund : refunds) {
                String line = refund.id() + ";" + refund.amount().cents() + "\n";
                out.write(line.getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
        }
    }
}
