namespace GdrCode.Evaluation.Student;

/// <summary>
/// A language model that is interpolated over all lengths of context by Witten and Bell: what followed a context counts, the more so the fewer different things followed it.
/// Below the shortest context a token has the probability of its spelling, so that no text is impossible and models of different texts can be compared.
/// </summary>
/// <param name="order">Tokens of the longest run that is counted, the one that follows included.</param>
/// <param name="spelling">How likely a text is before anything is known of where it stands; sums to 1 at most.</param>
internal sealed class NgramModel(int order, Func<string, double> spelling)
{
    private readonly Node root = new();
    private readonly Dictionary<string, int> ids = new(StringComparer.Ordinal);
    private readonly List<string> tokens = [];
    private int commonest = -1;

    /// <summary>Counts what follows what in a text.</summary>
    public void Learn(IEnumerable<string> text)
    {
        var window = new List<int>(text.Select(Add));
        for (var start = 0; start < window.Count; start++)
        {
            var node = root;
            for (var i = start; i < window.Count && i < start + order; i++)
            {
                node = node.Follow(window[i]);
            }
        }

        commonest = -1;
    }

    /// <summary>How likely a token is behind a context; the probabilities of all texts sum to 1.</summary>
    /// <param name="context">The tokens before; the last <c>order - 1</c> count.</param>
    /// <param name="token">Any text.</param>
    public double Probability(IReadOnlyList<string> context, string token) =>
        Probability(Contexts(context), ids.GetValueOrDefault(token, -1), token);

    /// <summary>The likeliest token behind a context, the first in ordinal order of equals; null where nothing was learnt.</summary>
    public string? Next(IReadOnlyList<string> context)
    {
        if (tokens.Count == 0)
        {
            return null;
        }

        // What did not follow a context ranks behind it as behind the next shorter one: below them all the commonest token is the best.
        var contexts = Contexts(context);
        var candidates = contexts.Where(c => c != root).SelectMany(c => c.Followers!.Keys).Append(Commonest()).Distinct();
        var (best, highest) = (-1, double.NegativeInfinity);
        foreach (var candidate in candidates)
        {
            var probability = Probability(contexts, candidate, tokens[candidate]);
            if (probability > highest || (probability == highest && string.CompareOrdinal(tokens[candidate], tokens[best]) < 0))
            {
                (best, highest) = (candidate, probability);
            }
        }

        return tokens[best];
    }

    private double Probability(IReadOnlyList<Node> contexts, int token, string text)
    {
        var probability = spelling(text);
        foreach (var context in contexts)
        {
            var different = context.Followers!.Count;
            var count = token >= 0 && context.Followers.TryGetValue(token, out var follower) ? follower.Count : 0;
            probability = (count + (different * probability)) / (context.Followed + different);
        }

        return probability;
    }

    // The contexts that were learnt, the empty one first.
    private List<Node> Contexts(IReadOnlyList<string> context)
    {
        var contexts = new List<Node>();
        for (var length = 0; length < order && length <= context.Count; length++)
        {
            var node = root;
            for (var i = context.Count - length; i < context.Count && node is not null; i++)
            {
                node = node.Followers is { } followers && ids.TryGetValue(context[i], out var id) ? followers.GetValueOrDefault(id) : null;
            }

            // A context that was never followed tells nothing, and neither does a longer one that ends in it.
            if (node?.Followers is null)
            {
                break;
            }

            contexts.Add(node);
        }

        return contexts;
    }

    private int Commonest()
    {
        if (commonest < 0)
        {
            commonest = root.Followers!.OrderByDescending(f => f.Value.Count).ThenBy(f => tokens[f.Key], StringComparer.Ordinal).First().Key;
        }

        return commonest;
    }

    private int Add(string token)
    {
        if (!ids.TryGetValue(token, out var id))
        {
            id = tokens.Count;
            ids.Add(token, id);
            tokens.Add(token);
        }

        return id;
    }

    /// <summary>A run of tokens: how often it stood, and what followed it.</summary>
    private sealed class Node
    {
        public int Count { get; private set; }

        public int Followed { get; private set; }

        public Dictionary<int, Node>? Followers { get; private set; }

        public Node Follow(int token)
        {
            Followers ??= [];
            Followed++;
            if (!Followers.TryGetValue(token, out var node))
            {
                node = new Node();
                Followers.Add(token, node);
            }

            node.Count++;
            return node;
        }
    }
}
