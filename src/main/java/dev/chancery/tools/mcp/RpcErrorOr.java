package dev.chancery.tools.mcp;

/** A value, or the error that stands in its way. */
sealed interface RpcErrorOr<T> {

    record Value<T>(T value) implements RpcErrorOr<T> {}

    record Failure<T>(RpcError error) implements RpcErrorOr<T> {}
}
