package dev.chancery.bench;

import dev.chancery.Chancery;
import dev.chancery.attest.KeyRing;
import dev.chancery.attest.SigningRole;
import dev.chancery.kernel.Actor;
import dev.chancery.provenance.recording.AttestationDesk;
import dev.chancery.provenance.recording.IntakeAnswer;
import dev.chancery.provenance.release.ReleaseVerifier;
import dev.chancery.provenance.testing.TestingStatements;
import dev.chancery.provenance.testing.TrustedParties;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole application on a durable PostgreSQL, with artifacts that have a whole chain and any number of others. */
record ProvenanceWorld(ConfigurableApplicationContext application, DurablePostgres postgres) implements AutoCloseable {

    private static final Actor MAKER = new Actor.Service("bench");
    private static final String SIZES = "CHANCERY_BENCH_STATEMENTS";

    static ProvenanceWorld start() {
        var postgres = DurablePostgres.start();
        var application = new SpringApplicationBuilder(Chancery.class)
                .run(
                        "--server.port=0",
                        "--chancery.sample=false",
                        "--chancery.data=target/bench-data",
                        "--chancery.secrets.generate=true",
                        "--logging.level.root=warn",
                        "--spring.datasource.url=" + postgres.url(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres");
        application.getBean(TrustedParties.class).ensure();
        return new ProvenanceWorld(application, postgres);
    }

    /** How many statements are stored for each measure: {@code CHANCERY_BENCH_STATEMENTS=1000,1000000}, or a few. */
    static List<Integer> sizes() {
        return Sizes.of(SIZES, "1000,100000");
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** Artifacts whose whole chain is stored and verified, each of eight statements. */
    List<TestingStatements> chains(int count) {
        System.err.println("Making " + count + " whole chains …");
        var chains = new ArrayList<TestingStatements>();
        for (var number = 0; number < count; number++) {
            chains.add(chain());
        }
        return chains;
    }

    private TestingStatements chain() {
        var world = TestingStatements.fresh();
        List.of(world.build(), world.signature(), world.changeClass(), world.pullRequest(), world.approval()).stream()
                .map(TestingStatements::signed)
                .forEach(this::push);
        push(TestingStatements.signed(world.verdict(), bean(KeyRing.class).signer(SigningRole.REVIEW)));
        bean(ReleaseVerifier.class).verify(world.image(), TestingStatements.RESOURCE, MAKER);
        return world;
    }

    private void push(byte[] envelope) {
        if (!(bean(AttestationDesk.class).take(envelope, Optional.empty(), MAKER) instanceof IntakeAnswer.Recorded)) {
            throw new IllegalStateException("A statement of the benchmark was refused.");
        }
    }

    /** Fills the store up to this many statements, of about the size of real ones, about digests nobody asks for. */
    void fillTo(int statements) {
        System.err.println("Filling up to " + statements + " statements …");
        var database = bean(JdbcClient.class);
        database.sql("""
                with made as (
                    insert into provenance.attestation
                        (envelope_digest, predicate_type, envelope, ledger_entry, recorded_at)
                    select encode(sha256(('bench' || number || ':' || random())::bytea), 'hex'),
                           'https://slsa.dev/provenance/v1',
                           convert_to(repeat(md5(number::text), 45), 'utf8'), gen_random_uuid(), now()
                    from generate_series(1, :missing) number
                    returning envelope_digest)
                insert into provenance.attestation_subject (algorithm, hex, envelope_digest)
                select 'sha256', encode(sha256(envelope_digest::bytea), 'hex'), envelope_digest from made
                """).param("missing", Math.max(0, statements - stored())).update();
        settle();
    }

    /**
     * Leaves the database as it is on an ordinary day. Filling it forces checkpoints that write gigabytes while commits
     * wait for the same disk, and nobody stores a million statements within a minute.
     */
    private void settle() {
        System.err.println("Letting the database settle …");
        bean(JdbcClient.class).sql("vacuum (analyze, truncate false)").update();
        bean(JdbcClient.class).sql("checkpoint").update();
    }

    int stored() {
        return bean(JdbcClient.class)
                .sql("select count(*) from provenance.attestation")
                .query(Integer.class)
                .single();
    }

    @Override
    public void close() {
        application.close();
        postgres.close();
    }
}
