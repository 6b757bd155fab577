package dev.chancery.gateway.layers;

/** The layers a request passes, outermost first. */
public enum Layer {
    GATEWAY("Gateway"),
    EXECUTOR("Executor"),
    PROVIDER("Provider");

    private final String title;

    Layer(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }
}
