using GdrCode.Model;

namespace GdrCode.Judging.Chat.Rewordings;

/// <summary>Words of a model that don't hold up in the text that they were written into.</summary>
/// <param name="Statement">What they would take the place of.</param>
/// <param name="Words">The words.</param>
/// <param name="Found">What they still count as: ids of categories, in order.</param>
internal sealed record RefusedWords(JudgedFinding Statement, string Words, IReadOnlyList<string> Found);

/// <summary>A file as it would be written with a model's words.</summary>
/// <param name="Fragments">Its fragments, in which the statements stand.</param>
/// <param name="Findings">What was found in the original, for the masks; empty where no words are refused.</param>
/// <param name="IsWorded">Whether any words of the model stand in it.</param>
/// <param name="Refused">Words that don't hold up, in the order of the source.</param>
internal sealed record WordingTrial(IReadOnlyList<Fragment> Fragments, IReadOnlyList<Finding> Findings, bool IsWorded, IReadOnlyList<RefusedWords> Refused);
