using System.CommandLine;

namespace GdrCode.Cli.Commands;

/// <summary><c>gdr rules</c>: what is looked for, and whether the rules hold on their own examples.</summary>
internal static class RulesCommand
{
    public static Command Create()
    {
        var folder = new Option<string?>("--rules") { Description = "A folder with rules of your own, added to the built-in ones.", HelpName = "DIR", Recursive = true };
        var command = new Command("rules", "Lists, shows and tests the rules.") { List(folder), Show(folder), Test(folder) };
        command.Add(folder);
        return command;
    }

    private static Command List(Option<string?> folder)
    {
        var command = new Command("list", "Lists the categories and their rules.");
        command.SetAction(parse =>
        {
            foreach (var group in RuleCatalog.Load(parse.GetValue(folder)).Categories.GroupBy(c => c.Group))
            {
                Console.Out.WriteLine($"{group.Key} ({group.Count()})");
                foreach (var category in group)
                {
                    Console.Out.WriteLine($"  {category.Id,-42} {category.Rules.Count,3} rules  {category.Description}");
                }
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Show(Option<string?> folder)
    {
        var id = new Argument<string>("ID") { Description = "A category or a rule." };
        var command = new Command("show", "Shows a category or a rule: what it finds, what it is not, its examples.") { id };
        command.SetAction(parse =>
        {
            var wanted = parse.GetValue(id)!;
            var catalog = RuleCatalog.Load(parse.GetValue(folder));
            var category = catalog.Categories.FirstOrDefault(c => c.Id == wanted || c.Rules.Any(r => r.Id == wanted))
                ?? throw new UsageException($"{wanted}: no such category or rule; see: gdr rules list");
            Console.Out.WriteLine($"{category.Id} ({category.Group})\n  is:          {category.Description}\n  is not:      {category.IsNot}\n  replacement: {category.Replacement}");
            foreach (var rule in category.Rules.Where(r => wanted == category.Id || r.Id == wanted))
            {
                Console.Out.WriteLine($"  {rule.Id} (score {rule.Score})\n    {rule.Description}");
                foreach (var (kind, text) in rule.Examples)
                {
                    Console.Out.WriteLine($"    {kind,-9} {text}");
                }
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Command Test(Option<string?> folder)
    {
        var command = new Command("test", "Runs every rule on its own examples; exits with 1 when one fails.");
        command.SetAction(parse =>
        {
            var (examples, faults) = RuleCatalog.Test(parse.GetValue(folder));
            foreach (var fault in faults)
            {
                Console.Error.WriteLine(fault);
            }

            Console.Error.WriteLine($"{examples} examples, {faults.Count} failed");
            return faults.Count == 0 ? ExitCodes.Done : ExitCodes.Found;
        });
        return command;
    }
}
