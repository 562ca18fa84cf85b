using GdrCode.Model;

namespace GdrCode.Detection;

/// <summary>What to look for: one entry of <c>rules/*.yaml</c>, validated.</summary>
internal sealed class Rule
{
    private RulePattern? matcher;

    public required string Id { get; init; }

    public required Category Category { get; init; }

    public required string Description { get; init; }

    /// <summary>Belief that a match is sensitive before any context is seen, 0 to 1.</summary>
    public required double Score { get; init; }

    /// <summary>Words of which one must stand in the value; one sweep finds them all. Compared without case.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Word sequences of which one must stand in the bound name.</summary>
    public IReadOnlyList<NameHint> Names { get; init; } = [];

    /// <summary>Words of which one must stand in the value or in the bound name.</summary>
    public IReadOnlyList<string> Context { get; init; } = [];

    /// <summary>How many characters before a match, and half as many behind it, are searched for context words.</summary>
    public int Within { get; init; } = ContextWords.DefaultReach;

    /// <summary>Whether a context word is all that the rule asks for.</summary>
    public bool IsBoundByContext => Context.Count > 0 && Keywords.Count + Names.Count == 0;

    /// <summary>The least number of digits that stand together in the value (<see cref="CharacterTraits.DigitRun"/>); 0 where the rule doesn't ask.</summary>
    public int Digits { get; init; }

    /// <summary>A text that must stand in the value, so that most values need no look at the pattern; null where the rule doesn't ask.</summary>
    public string? Needs { get; init; }

    /// <summary>Linear-time pattern; group <c>value</c> is the value, else the whole match. Null: the whole value, or a finder.</summary>
    public string? Pattern { get; init; }

    public bool IgnoreCase { get; init; }

    /// <summary>Whether the rule came with the tool, whose patterns are tested against both engines.</summary>
    public bool IsBuiltIn { get; init; }

    /// <summary>What may not stand beside the value.</summary>
    public Boundary Boundary { get; init; }

    /// <summary>Checks that the value must pass, all of them.</summary>
    public IReadOnlyList<ValueCheck> Checks { get; init; } = [];

    /// <summary>Code that finds what no pattern can; null where the rule is a pattern or a name rule.</summary>
    public IFinder? Finder { get; init; }

    /// <summary>Kinds of fragment that the rule looks at; empty for all.</summary>
    public IReadOnlyList<FragmentKind> In { get; init; } = [];

    public IReadOnlyList<RuleExample> Examples { get; init; } = [];

    /// <summary>Made at first use: most rules of a run never meet their keyword.</summary>
    public RulePattern? Matcher => Pattern is null ? null : matcher ??= new RulePattern(Pattern, IgnoreCase, tested: IsBuiltIn);

    public override string ToString() => Id;
}
