package dev.chancery.provenance.recording;

import dev.chancery.attest.Statement;
import dev.chancery.provenance.chain.RecordedStatement;

/** A statement was recorded; published in the transaction that records it. */
public record StatementRecorded(RecordedStatement recorded, Statement statement) {}
