package dev.chancery.models;

import java.util.List;

/**
 * A participant that examines code on this machine. The same files always give the same reply, whatever their order,
 * and any number of threads may ask at once.
 */
public interface Analyzer {

    /** A stable name, such as {@code pmd-security}. */
    String id();

    /** The angle it examines from: security, correctness, reliability or maintainability. */
    String framing();

    /** Changes whenever its engine or its rules do. */
    String version();

    /** Examines what it can and names what it could not; stops early when its thread is interrupted. */
    AnalyzerReply examine(List<SourceFile> files);
}
