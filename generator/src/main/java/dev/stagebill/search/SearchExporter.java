package dev.stagebill.search;

import dev.stagebill.output.Content;
import dev.stagebill.output.OutputPath;
import dev.stagebill.output.Staging;
import dev.stagebill.site.SitePlan;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;

/** Indexes a portal with Lucene and publishes the index as static files for the browser, below {@code search/}. */
public final class SearchExporter {
    /** Counts what is written. */
    private static final class CountedFiles implements SearchFiles {
        private final Staging staging;
        private int files;
        private long bytes;

        CountedFiles(Staging staging) {
            this.staging = staging;
        }

        @Override
        public void write(OutputPath path, Content content) {
            try {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                content.writeTo(out);
                staging.write(path, Content.of(out.toByteArray()));
                files++;
                bytes += out.size();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Indexes everything a portal shows.
     *
     * @param plan the portal; nothing is written when its search is switched off
     * @param staging where the files go
     * @param workFolder a folder for the Lucene index while it is needed; a folder is made in it and removed again
     * @return what was written
     */
    public SearchStatistics publish(SitePlan plan, Staging staging, Path workFolder) {
        if (!plan.config().search().enabled()) {
            return new SearchStatistics(0, 0, 0, 0, 0);
        }
        SiteDocuments site = new SiteDocuments(plan);
        try (Stream<SearchDocument> documents = site.stream()) {
            return publish(
                    new StartFile(
                            site.ownKinds(), plan.config().search().language().code()),
                    documents,
                    new Folders(staging, workFolder, plan.config().search().keepLucene()));
        }
    }

    /** The same for these documents, which come grouped by kind; the Lucene index is kept in the last folder if there is one. */
    SearchStatistics publish(Stream<SearchDocument> documents, Staging staging, Path workFolder, Optional<Path> kept) {
        return publish(new StartFile(Map.of(), "en"), documents, new Folders(staging, workFolder, kept));
    }

    private record Folders(Staging staging, Path work, Optional<Path> kept) {}

    private static SearchStatistics publish(StartFile start, Stream<SearchDocument> documents, Folders folders) {
        try {
            Files.createDirectories(folders.work());
            Files.createDirectories(folders.kept().orElse(folders.work()));
            Path folder = folders.kept().isPresent()
                    ? folders.kept().get()
                    : Files.createTempDirectory(folders.work(), "lucene");
            try (PairFile pairs = new PairFile(folders.work());
                    IndexFolder index = IndexFolder.create(folder, pairs)) {
                Work work = new Work(start, new CountedFiles(folders.staging()), index, pairs);
                return publish(documents, work);
            } finally {
                if (folders.kept().isEmpty()) {
                    delete(folder);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Work(StartFile start, CountedFiles files, IndexFolder index, PairFile pairs) {}

    private static SearchStatistics publish(Stream<SearchDocument> documents, Work work) throws IOException {
        StartFile start = work.start();
        CountedFiles files = work.files();
        ResultFiles results = new ResultFiles(files);
        FacetFile facets = new FacetFile();
        Iterator<SearchDocument> each = documents.iterator();
        while (each.hasNext()) {
            SearchDocument document = each.next();
            work.index().add(document);
            results.add(document);
            facets.add(document);
            start.add(document);
        }
        results.finish();
        String stamp = start.stamp();
        TermFiles terms = readTerms(work.index().directory(), work.index().finish());
        List<String> ranges = work.pairs().ranges();
        start.write(files, stamp, terms.write(files, stamp), ranges.size(), Pairs.write(files, stamp, ranges));
        terms.writeWords(files);
        facets.write(files);
        return new SearchStatistics(start.documents(), terms.terms(), terms.postings(), files.files, files.bytes);
    }

    private static TermFiles readTerms(Directory directory, SectionStarts starts) throws IOException {
        TermFiles terms = new TermFiles();
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (LeafReaderContext leaf : reader.leaves()) {
                new IndexExport(leaf.reader(), starts).read(terms::add);
            }
        }
        return terms;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
