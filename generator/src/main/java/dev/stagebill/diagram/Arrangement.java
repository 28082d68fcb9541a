package dev.stagebill.diagram;

/** A way to give everything in a neighbourhood its place. Stateless. */
interface Arrangement {
    GraphDrawing arrange(Neighbourhood neighbourhood);
}
