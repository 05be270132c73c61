import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.omegat.core.matching.FuzzyMatcher;
import org.omegat.core.matching.LevenshteinDistance;
import org.omegat.tokenizer.DefaultTokenizer;
import org.omegat.tokenizer.ITokenizer;
import org.omegat.util.Token;

/**
 * OmegaT's matcher as its search for matches uses it: every segment is compared by its words, and by all its tokens where
 * the words are alike enough. Tokens are made beforehand, as OmegaT keeps them after the first segment.
 */
public class OmegatPeer {
    private static final int LEAST = 70;

    public static void main(String[] args) throws Exception {
        List<String> segments = Files.readAllLines(Path.of(args[0], "segments.txt"));
        ITokenizer tokenizer = new DefaultTokenizer();
        Token[][] words = new Token[segments.size()][];
        Token[][] tokens = new Token[segments.size()][];
        for (int at = 0; at < words.length; at++) {
            words[at] = tokenizer.tokenizeWords(segments.get(at), ITokenizer.StemmingMode.MATCHING);
            tokens[at] = tokenizer.tokenizeVerbatim(segments.get(at));
        }
        List<String> queries = Files.readAllLines(Path.of(args[0], "queries.txt"));
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        StringBuilder answers = new StringBuilder();
        // the first round only makes the machine translate what it runs
        for (int round = 0; round < 2; round++) {
            answers.setLength(0);
            for (String query : queries) {
                long before = clock.getCurrentThreadCpuTime();
                int best = best(query, tokenizer, words, tokens);
                double time = (clock.getCurrentThreadCpuTime() - before) / 1e6;
                answers.append(time).append('\t').append(best < 0 ? "" : segments.get(best)).append('\n');
            }
        }
        System.out.print(answers);
    }

    private static int best(String query, ITokenizer tokenizer, Token[][] words, Token[][] tokens) {
        LevenshteinDistance distance = new LevenshteinDistance();
        Token[] queryWords = tokenizer.tokenizeWords(query, ITokenizer.StemmingMode.MATCHING);
        Token[] queryTokens = tokenizer.tokenizeVerbatim(query);
        int best = -1;
        int bestWords = LEAST - 1;
        int bestTokens = 0;
        for (int at = 0; at < words.length; at++) {
            int byWords = FuzzyMatcher.calcSimilarity(distance, queryWords, words[at]);
            if (byWords < bestWords || byWords < LEAST) continue;
            int byTokens = FuzzyMatcher.calcSimilarity(distance, queryTokens, tokens[at]);
            if (byWords == bestWords && byTokens <= bestTokens) continue;
            best = at;
            bestWords = byWords;
            bestTokens = byTokens;
        }
        return best;
    }
}
