package dev.stagebill.bench;

/** Times whole builds against a lower bound; run with {@code mvn -Pbench}. */
public final class BuildBenchmark {
    private BuildBenchmark() {}

    public static void main(String[] args) {
        System.out.println("BuildBenchmark: nothing to time yet");
    }
}
