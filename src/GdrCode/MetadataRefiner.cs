using GdrCode.Datasets;
using GdrCode.Detection;
using GdrCode.Model;
using GdrCode.Rewriting;
using GdrCode.Rewriting.Surrogates;

using Microsoft.CodeAnalysis.Text;

namespace GdrCode;

/// <summary>Gives the people whom the columns of a record name the surrogates that they have in texts.</summary>
internal sealed class MetadataRefiner
{
    private const string RuleId = "dataset-column";

    // Preparing to look for an owner takes longer than looking, and so does making a surrogate.
    private const int MostRepositories = 1000;

    private readonly Pipeline pipeline;
    private readonly BoundedMemo<OwnerPlaces?> owners;
    private readonly BoundedMemo<(string Text, bool IsReplaced)> repositories;
    private readonly Category handle;
    private readonly Category name;
    private readonly Category mailbox;

    public MetadataRefiner(Pipeline pipeline)
    {
        this.pipeline = pipeline;
        handle = pipeline.Rules.Categories["username-handle"];
        name = pipeline.Rules.Categories["person-full-name"];
        mailbox = pipeline.Rules.Categories["email-address-personal"];
        owners = new(MostRepositories, PlacesOf);
        repositories = new(MostRepositories, Rename);
    }

    /// <summary>Whom a column of a person names.</summary>
    public IEnumerable<JudgedValue> People(string text) =>
        PersonText.Parts(text).Select(p => new JudgedValue(text.Substring(p.Start, p.Length), CategoryOf(p.Part))).Where(p => !IsMade(p.Value, p.Category));

    /// <summary>Where a text may name the owner of a repository; null where there is no owner, or it is a surrogate already.</summary>
    public OwnerPlaces? Owner(string? repository) => repository is null ? null : owners[repository];

    /// <summary>A repository with the surrogate of its owner, also where its name repeats the owner.</summary>
    public string Repository(string repository, Replaced replaced)
    {
        var (text, isReplaced) = repositories[repository];
        if (isReplaced)
        {
            replaced.Add(handle.Id);
        }

        return text;
    }

    /// <summary>A column of a person, each part with its surrogate.</summary>
    public string Person(string text, Replaced replaced)
    {
        var result = text;
        foreach (var (start, length, part) in PersonText.Parts(text).Reverse())
        {
            var value = text.Substring(start, length);
            var category = CategoryOf(part);
            result = IsMade(value, category) ? result : string.Concat(result.AsSpan(0, start), Surrogate(value, category, replaced), result.AsSpan(start + length));
        }

        return result;
    }

    /// <summary>A path or an address, with surrogates for what is surely sensitive in it.</summary>
    public async ValueTask<string> PathAsync(string path, KnownValues known, Replaced replaced, CancellationToken cancellationToken)
    {
        var (file, sure) = await PathRefiner.FindAsync(pipeline, path, Knowledge.Of(known), decisions: null, cancellationToken);
        if (sure.Length == 0)
        {
            return path;
        }

        var plan = Rewriter.Rewrite(file, sure, finding => pipeline.Surrogate(finding, Knowledge.Of(known), attempt: 0));
        if (plan.Unwritable.Count > 0)
        {
            throw new InvalidOperationException("a path can't be rewritten");
        }

        foreach (var finding in sure)
        {
            replaced.Add(finding.Verdict.Category.Id);
        }

        return file.Text.WithChanges(plan.Changes).ToString();
    }

    private static (string Owner, string Name) Split(string repository)
    {
        var cut = repository.IndexOf('/', StringComparison.Ordinal);
        return cut < 0 ? (repository, "") : (repository[..cut], repository[(cut + 1)..]);
    }

    private OwnerPlaces? PlacesOf(string repository) =>
        Split(repository) is var (owner, rest) && owner.Length > 1 && !IsMade(owner, handle) ? new OwnerPlaces(owner, rest.Length == 0 ? null : rest, handle) : null;

    private (string Text, bool IsReplaced) Rename(string repository)
    {
        var (owner, rest) = Split(repository);
        if (owner.Length == 0 || IsMade(owner, handle))
        {
            return (repository, false);
        }

        var surrogate = Surrogate(owner, handle);
        return (rest.Length == 0 ? surrogate : $"{surrogate}/{(owner.Length > 2 ? rest.Replace(owner, surrogate, StringComparison.OrdinalIgnoreCase) : rest)}", true);
    }

    private string Surrogate(string value, Category category, Replaced replaced)
    {
        replaced.Add(category.Id);
        return Surrogate(value, category);
    }

    private string Surrogate(string value, Category category)
    {
        var all = new TextSpan(0, value.Length);
        var fragment = new Fragment { Kind = FragmentKind.ConfigurationValue, Span = all, Text = PiecedText.Single(value, all, TextEncoding.Verbatim) };
        var finding = new Finding(RuleId, category, fragment, all, 1);
        return pipeline.Surrogate(new JudgedFinding(finding, new Verdict(Label.Sensitive, category, 1, RuleId, pipeline.JudgeName)), Knowledge.None, attempt: 0);
    }

    private Category CategoryOf(PersonPart part) => part switch
    {
        PersonPart.Mailbox => mailbox,
        PersonPart.Name => name,
        _ => handle,
    };

    private static bool IsMade(string value, Category category) => SurrogateSpace.Contains(category.Replacement, value);

    /// <summary>Counts what was replaced, by category.</summary>
    internal sealed class Replaced(IReadOnlyDictionary<string, long> before)
    {
        // In most records nothing is added.
        private SortedDictionary<string, long>? types;

        public IReadOnlyDictionary<string, long> Types => types ?? before;

        public void Add(string category)
        {
            types ??= new SortedDictionary<string, long>(before.ToDictionary(t => t.Key, t => t.Value), StringComparer.Ordinal);
            types[category] = types.GetValueOrDefault(category) + 1;
        }
    }
}
