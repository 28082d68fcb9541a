package dev.stagebill.markdown;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.swing.text.Segment;
import org.fife.ui.rsyntaxtextarea.Token;
import org.fife.ui.rsyntaxtextarea.TokenMaker;
import org.fife.ui.rsyntaxtextarea.TokenMakerFactory;
import org.fife.ui.rsyntaxtextarea.TokenTypes;

/**
 * The lexers by language: those of RSyntaxTextArea, used without its editor (no window, no fonts), and small ones of our own for languages
 * it lacks. Its token makers keep state, so each is lent to one piece of code at a time.
 */
final class TokenLexers {
    private static final Map<String, String> STYLES = styles();
    private static final Set<String> CONSOLES = Set.of(
            "console", "shell-session", "shellsession", "sh-session", "bash-session", "terminal", "ps1con", "doscon");
    private static final String[] CLASSES = classes();

    private final Map<String, Queue<TokenMaker>> idle = new ConcurrentHashMap<>();

    /** The lexer of a language, when it is known. */
    Optional<Lexer> lexer(String language) {
        if (language.isEmpty()) {
            return Optional.empty();
        }
        if (CONSOLES.contains(language)) {
            return Optional.of(new ConsoleLexer(borrow("text/unix")));
        }
        return SmallLexer.of(language)
                .or(() -> Optional.ofNullable(STYLES.get(language)).map(this::borrow));
    }

    private Lexer borrow(String style) {
        Queue<TokenMaker> makers = idle.computeIfAbsent(style, any -> new ConcurrentLinkedQueue<>());
        TokenMaker maker = makers.poll();
        return new TokenLexer(
                maker == null ? TokenMakerFactory.getDefaultInstance().getTokenMaker(style) : maker, makers);
    }

    private static final class TokenLexer implements Lexer {
        private final TokenMaker maker;
        private final Queue<TokenMaker> home;
        private int state = TokenTypes.NULL;

        TokenLexer(TokenMaker maker, Queue<TokenMaker> home) {
            this.maker = maker;
            this.home = home;
        }

        @Override
        public void write(String line, HtmlWriter out) {
            char[] chars = line.toCharArray();
            int done = 0;
            try {
                Token token = maker.getTokenList(new Segment(chars, 0, chars.length), state, 0);
                StringBuilder part = new StringBuilder();
                String name = "";
                while (token != null) {
                    state = token.getType();
                    if (token.isPaintable() && token.getTextOffset() == done) {
                        String next = name(token);
                        if (!next.equals(name)) {
                            Lexer.part(out, name, part);
                            part.setLength(0);
                            name = next;
                        }
                        part.append(chars, done, token.length());
                        done += token.length();
                    }
                    token = token.getNextToken();
                }
                Lexer.part(out, name, part);
            } catch (RuntimeException | Error e) {
                // A generated scanner that gives up says so by an Error. The rest of the line stays plain.
                if (e instanceof VirtualMachineError failure && !(e instanceof StackOverflowError)) {
                    throw failure;
                }
                state = TokenTypes.NULL;
            }
            out.text(line.substring(done));
        }

        private static String name(Token token) {
            int type = token.getType();
            return type >= 0 && type < CLASSES.length ? CLASSES[type] : "";
        }

        @Override
        public void close() {
            home.add(maker);
        }
    }

    /** Commands after a prompt, and what they print. */
    private static final class ConsoleLexer implements Lexer {
        private final Lexer shell;

        ConsoleLexer(Lexer shell) {
            this.shell = shell;
        }

        @Override
        public void write(String line, HtmlWriter out) {
            int prompt = promptEnd(line);
            if (prompt == 0) {
                Lexer.part(out, "go", line);
                return;
            }
            Lexer.part(out, "gp", line.substring(0, prompt));
            shell.write(line.substring(prompt), out);
        }

        private static int promptEnd(String line) {
            if (line.startsWith("$ ") || line.startsWith("# ") || line.startsWith("> ") || line.startsWith("% ")) {
                return 2;
            }
            int dollar = line.indexOf("$ ");
            boolean named =
                    dollar > 0 && dollar < 60 && line.substring(0, dollar).matches("[\\w@:~./\\[\\] -]+");
            return named ? dollar + 2 : 0;
        }

        @Override
        public void close() {
            shell.close();
        }
    }

    private static String[] classes() {
        String[] names = new String[TokenTypes.DEFAULT_NUM_TOKEN_TYPES];
        java.util.Arrays.fill(names, "");
        set(names, "c", TokenTypes.COMMENT_EOL, TokenTypes.COMMENT_MULTILINE, TokenTypes.COMMENT_DOCUMENTATION);
        set(names, "c", TokenTypes.COMMENT_KEYWORD, TokenTypes.COMMENT_MARKUP, TokenTypes.MARKUP_COMMENT);
        set(names, "k", TokenTypes.RESERVED_WORD, TokenTypes.RESERVED_WORD_2, TokenTypes.LITERAL_BOOLEAN);
        set(names, "f", TokenTypes.FUNCTION);
        set(names, "n", TokenTypes.LITERAL_NUMBER_DECIMAL_INT, TokenTypes.LITERAL_NUMBER_FLOAT);
        set(names, "n", TokenTypes.LITERAL_NUMBER_HEXADECIMAL, TokenTypes.MARKUP_ENTITY_REFERENCE);
        set(names, "s", TokenTypes.LITERAL_STRING_DOUBLE_QUOTE, TokenTypes.LITERAL_CHAR, TokenTypes.LITERAL_BACKQUOTE);
        set(names, "s", TokenTypes.REGEX, TokenTypes.MARKUP_TAG_ATTRIBUTE_VALUE, TokenTypes.MARKUP_CDATA);
        set(names, "s", TokenTypes.ERROR_STRING_DOUBLE, TokenTypes.ERROR_CHAR);
        set(names, "t", TokenTypes.DATA_TYPE, TokenTypes.MARKUP_TAG_NAME);
        set(names, "v", TokenTypes.VARIABLE);
        set(names, "a", TokenTypes.ANNOTATION, TokenTypes.MARKUP_TAG_ATTRIBUTE);
        set(names, "p", TokenTypes.PREPROCESSOR, TokenTypes.MARKUP_DTD, TokenTypes.MARKUP_PROCESSING_INSTRUCTION);
        return names;
    }

    private static void set(String[] names, String name, int... types) {
        for (int type : types) {
            names[type] = name;
        }
    }

    private static Map<String, String> styles() {
        Map<String, String> styles = new TreeMap<>();
        String table =
                "actionscript=as asm=nasm,assembly,assembler c=h,objc,objective-c clojure=clj cpp=c++,cxx,hpp,cc cs=csharp,c#,dotnet css=scss,sass csv"
                        + " dockerfile=docker,containerfile dart delphi=pascal dtd env=dotenv fortran golang=go groovy=gradle,jenkinsfile"
                        + " handlebars=hbs,mustache hosts htaccess=apache,apacheconf html=html5,htm,xhtml,vue,svelte,astro,jinja,jinja2,j2,html+jinja,django,htmldjango,erb"
                        + " ini=conf,cfg,editorconfig java javascript=js,jsx,node,mjs json=jsonl,ndjson,geojson,avsc jshintrc=json5,jsonc,hjson"
                        + " jsp kotlin=kt,kts latex=tex less lisp=elisp,scheme,racket lua makefile=make,mk markdown=md,mdx"
                        + " perl=pl php powershell=ps1,pwsh,posh proto=protobuf,proto3 properties=jproperties,java-properties python=py,python3,py3,pycon,starlark,bazel"
                        + " ruby=rb rust=rs sas scala=sbt sql=mysql,postgresql,postgres,plsql,tsql,sqlite tcl typescript=ts,tsx"
                        + " unix=bash,sh,shell,zsh,ksh,fish,shellscript vb=vbnet,vba vhdl bat=batch,cmd,dos,winbatch"
                        + " xml=svg,xsd,xslt,xsl,wsdl,pom,rss,plist,csproj";
        for (String entry : table.split(" ", -1)) {
            String[] parts = entry.split("=", 2);
            styles.put(parts[0], "text/" + parts[0]);
            for (String alias : parts.length > 1 ? parts[1].split(",", -1) : new String[0]) {
                styles.put(alias.toLowerCase(Locale.ROOT), "text/" + parts[0]);
            }
        }
        return Map.copyOf(styles);
    }
}
