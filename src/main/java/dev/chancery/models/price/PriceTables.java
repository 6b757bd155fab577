package dev.chancery.models.price;

import dev.chancery.catalog.spi.AssetType;
import dev.chancery.catalog.spi.Checked;
import dev.chancery.catalog.spi.Fault;
import dev.chancery.models.price.PriceTable.Reading.Sound;
import dev.chancery.models.price.PriceTable.Reading.Unsound;
import org.springframework.stereotype.Component;

/** Price tables are governed: nobody changes what is billed alone. */
@Component
class PriceTables implements AssetType {

    static final String KIND = "price-table";

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String title() {
        return "Price tables";
    }

    @Override
    public String syntax() {
        return "yaml";
    }

    @Override
    public Checked check(String content) {
        return switch (PriceTable.read(content)) {
            case Sound _ -> new Checked.Sound();
            case Unsound(var faults) ->
                new Checked.Unsound(faults.stream()
                        .map(it -> new Fault(it.line(), it.column(), it.detail()))
                        .toList());
        };
    }
}
