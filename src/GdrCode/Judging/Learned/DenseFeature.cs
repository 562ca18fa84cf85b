namespace GdrCode.Judging.Learned;

/// <summary>What the trees see of a candidate. The order is part of a trained model: append, never reorder.</summary>
internal enum DenseFeature
{
    /// <summary>Log-odds of the linear part.</summary>
    Linear,

    /// <summary>The rule's own score, 0 for a proposal.</summary>
    RuleScore,
    IsProposal,

    /// <summary>What the heuristics add for a person beside and take away for doubts.</summary>
    Gain,
    Doubt,
    IsPublished,
    IsSpecimen,
    IsTyped,
    IsPublicName,
    Length,
    DigitShare,
    CapitalShare,
    LetterShare,
    OtherScriptShare,
    Entropy,
    DistinctShare,
    Words,
    GivenNames,
    FamilyNames,
    OrdinaryShare,
    UnknownWords,
    FragmentLength,
    FragmentShare,
    Place,
    Kind,
    FileKind,
    HasName,
    HasScope,
    LineLength,
    Column,

    /// <summary>Candidates of rules on the line that don't overlap, their groups, and whether a person is among them.</summary>
    RulesOnLine,
    GroupsOnLine,
    PersonOnLine,
    RulesNear,
    PersonNear,

    /// <summary>Candidates of rules that overlap, and the best score among them.</summary>
    Overlapping,
    OverlappingScore,
    SameCategoryInFile,
    SameValueInFile,
    RulesInFilePerLine,
    GroupsInFile,

    /// <summary>The best log-odds of the linear part among the others on the line, within three lines, and the mean of the file's five best.</summary>
    LinearOnLine,
    LinearNear,
    LinearInFile,
    Lines,

    /// <summary>How much the words look like names: the best and the worst of them.</summary>
    BestLikeness,
    WorstLikeness,

    /// <summary>How many words of people found elsewhere in the file stand in the value.</summary>
    NamesOfFile,

    /// <summary>Candidates of rules on the line before and after, and whether the same bound names and categories stand there: rows of a table.</summary>
    Siblings,

    /// <summary>What the other files of the repository say: their best places, likely places per line, how they see this value and its words.</summary>
    BestInRepository,
    DensityInRepository,
    ValueInRepository,
    ValueCount,
    WordsInRepository,
    BestWordInRepository,

    /// <summary>The best log-odds of the linear part among candidates that overlap, on the line above and below, and on ten lines around.</summary>
    LinearOverlapping,
    LinearAbove,
    LinearBelow,
    LinearFar,

    /// <summary>The best of the others in the file, the mean of five, and how many are likely.</summary>
    BestInFile,
    FiveBestInFile,
    LikelyInFile,

    /// <summary>The mean log-odds, and the number, of others with the same value, fragment, bound name, rule or form of line.</summary>
    MeanOfValue,
    MeanOfFragment,
    MeanOfName,
    CountOfName,
    MeanOfRule,
    CountOfRule,
    MeanOfForm,
    CountOfForm,

    /// <summary>Whether what encloses it is called a sample.</summary>
    IsInSpecimen,

    /// <summary>How much of the file's text the value is.</summary>
    FileShare,

    /// <summary>How much of the value is words of the file's code.</summary>
    CodeShare,
}
