package dev.chancery.console.export;

/** Keeps on record who took which list away. */
public interface ExportRecord {

    /** Returns once it is on record; whatever keeps it from that also keeps the list from leaving. */
    void taken(String list, String selection, ExportFormat format);
}
