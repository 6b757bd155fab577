package dev.chancery.review.ui;

import dev.chancery.console.export.ExportRecord;
import org.springframework.stereotype.Component;

/** What the inbox needs from the application for what stands beside its list. */
@Component
record InboxExtras(SavedViewsDialog.Parts views, ExportRecord exports) {}
