package dev.stagebill.bench;

import dev.stagebill.cli.Main;
import java.io.IOException;

/** Runs the command line once and tells what the process cost. */
public final class MeasuredBuild {
    private MeasuredBuild() {}

    /** The arguments are those of the command line. */
    public static void main(String[] args) throws IOException {
        int exit = Main.run(args, System.out, System.err);
        System.out.println(Measured.line());
        System.exit(exit);
    }
}
