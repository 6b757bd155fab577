package dev.chancery.catalog.ui;

import com.vaadin.flow.component.html.Span;
import dev.chancery.catalog.Asset;
import dev.chancery.catalog.VersionId;
import dev.chancery.console.Tone;
import dev.chancery.console.components.Chip;

/** The labels that point at a version; production stands out. */
public final class LabelChips extends Span {

    public LabelChips(Asset asset, VersionId version) {
        addClassName("label-chips");
        asset.labelsOf(version).forEach(it -> add(new Chip(Asset.isProtected(it) ? Tone.OK : Tone.INFO, it)));
    }
}
