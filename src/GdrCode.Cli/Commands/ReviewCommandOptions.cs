using System.CommandLine;

namespace GdrCode.Cli.Commands;

/// <summary>What <c>review</c> and <c>review export</c> share.</summary>
internal sealed class ReviewCommandOptions
{
    public Option<string?> Revision { get; } = new("--rev") { Description = "Read this commit, branch or tag of the inputs instead of the files on disk.", HelpName = "REV" };

    public Option<string?> KeyFile { get; } = new("--key-file") { Description = "The key of the run, where it lies elsewhere than in its restricted/. It tells files that have changed since.", HelpName = "FILE" };

    public Option<string?> Rules { get; } = new("--rules") { Description = "A folder with rules of your own, for their categories.", HelpName = "DIR" };

    public ReviewOptions Resolve(ParseResult parse) => new() { KeyFile = parse.GetValue(KeyFile), RulesFolder = parse.GetValue(Rules) };

    public IReadOnlyList<RepositoryInput> ResolveInputs(ParseResult parse, Argument<string[]> inputs) => RepositoryInput.Resolve(parse.GetValue(inputs) ?? [], parse.GetValue(Revision));
}
