/** The tables of the catalog: assets, versions and texts over JPA, labels and their moves over SQL. */
@NullMarked
package dev.chancery.catalog.store;

import org.jspecify.annotations.NullMarked;
