package dev.chancery.provenance.governed;

/** Which texts are in production right now. */
public interface ProductionTexts {

    /** The trust matrix. */
    GovernedText trust();

    /** The release policy. */
    GovernedText releasePolicy();
}
