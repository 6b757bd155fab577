package dev.chancery.http.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;

/** Names a schema after the module and the type it is made of, since two modules may have a type of one name. */
final class ModuleNames extends TypeNameResolver {

    private static final String PRODUCT = "dev.chancery.";

    @Override
    protected String getNameOfClass(Class<?> type) {
        var name = super.getNameOfClass(type);
        if (!type.getPackageName().startsWith(PRODUCT)) {
            return name;
        }
        var module = type.getPackageName().substring(PRODUCT.length()).split("\\.", 2)[0];
        var outer = type.getEnclosingClass();
        return module + "." + (outer == null ? name : outer.getSimpleName() + "." + name);
    }
}
