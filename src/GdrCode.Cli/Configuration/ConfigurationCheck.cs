using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace GdrCode.Cli.Configuration;

/// <summary>Holds a configuration file against the options of the commands and tells all its faults.</summary>
/// <param name="root">Has the commands.</param>
/// <param name="withFiles">Whether what is to be read must be there; a run needs only what its own command reads, and says so itself.</param>
internal sealed class ConfigurationCheck(Command root, bool withFiles)
{
    // What every command takes as its argument, and every option that must be there.
    private const string AnyInput = ".";
    private const int MostEdits = 2;

    public IReadOnlyList<ConfigurationFault> Faults(ConfigurationFile file)
    {
        var faults = new List<ConfigurationFault>(file.Faults);
        var sound = new List<Setting>();
        foreach (var setting in file.Settings)
        {
            if (Fault(file, setting) is { } fault)
            {
                faults.Add(fault);
            }
            else
            {
                sound.Add(setting);
            }
        }

        var together = ConfiguredCommands.Sections.SelectMany(name => Together(ConfiguredCommands.Section(root, name), sound));
        return [.. faults, .. together.Distinct()];
    }

    private ConfigurationFault? Fault(ConfigurationFile file, Setting setting)
    {
        var command = ConfiguredCommands.Section(root, setting.Section ?? ConfiguredCommands.Sections[0]);
        var options = setting.Section is null ? ConfiguredCommands.Shared : [.. ConfiguredCommands.OptionsOf(command)];
        if (options.FirstOrDefault(o => ConfiguredCommands.SettingOf(o) == setting.Name) is not { } option)
        {
            return new ConfigurationFault(setting.Position, $"{setting.Name}: {Unknown(setting, options)}");
        }

        var message = TypeFault(option.ValueType, setting.Value)
            ?? Refusal(command, option, setting.Value)
            ?? (withFiles && SettingPaths.IsPath(option) && SettingPaths.IsMissing(file, setting) ? "no such file or folder" : null);
        return message is null ? null : new ConfigurationFault(setting.ValuePosition, $"{setting.Name}: {message}");
    }

    private string Unknown(Setting setting, IEnumerable<Option> options)
    {
        if (setting.Section is null && ConfiguredCommands.IsSection(setting.Name))
        {
            return "is a command; put its settings under it, indented";
        }

        var holders = ConfiguredCommands.Sections.Where(s => s != setting.Section && ConfiguredCommands.OptionsOf(ConfiguredCommands.Section(root, s)).Any(o => ConfiguredCommands.SettingOf(o) == setting.Name)).ToList();
        if (holders.Count > 0)
        {
            return $"is a setting of {string.Join(" and ", holders)}; put it under {(holders.Count == 1 ? $"{holders[0]}:" : "one of them")}";
        }

        var near = options.Select(ConfiguredCommands.SettingOf).Concat(setting.Section is null ? ConfiguredCommands.Sections : [])
            .Select(name => (Name: name, Edits: Spelling.Distance(name, setting.Name))).Where(n => n.Edits <= MostEdits).OrderBy(n => n.Edits).Select(n => n.Name).FirstOrDefault();
        return near is null ? "no such setting; settings are the options of the commands, without dashes" : $"no such setting; did you mean {near}?";
    }

    private static string? TypeFault(Type type, string value)
    {
        var bare = Nullable.GetUnderlyingType(type) ?? type;
        return bare == typeof(bool) ? (bool.TryParse(value, out _) ? null : "must be true or false")
            : bare == typeof(int) ? (int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : "must be a whole number")
            : bare == typeof(long) ? (long.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null : "must be a whole number")
            : bare == typeof(double) || bare == typeof(decimal) ? (decimal.TryParse(value, CultureInfo.InvariantCulture, out _) ? null : "must be a number")
            : bare.IsEnum ? (SettingValues.Of(bare).Contains(value, StringComparer.OrdinalIgnoreCase) ? null : $"must be one of {string.Join(", ", SettingValues.Of(bare))}")
            : null;
    }

    // What the option itself refuses, as it would on the command line.
    private string? Refusal(Command command, Option option, string value) =>
        Errors(command, new Dictionary<Option, string> { [option] = value }).FirstOrDefault(e => e.SymbolResult is not CommandResult)?.Message.Replace(option.Name + " ", string.Empty, StringComparison.Ordinal);

    // What does not go together is a fault of the first setting that the message names.
    private IEnumerable<ConfigurationFault> Together(Command command, List<Setting> sound)
    {
        var settings = ConfiguredCommands.SettingsOf(command, sound);
        return Errors(command, settings.ToDictionary(s => s.Key, s => s.Value.Value))
            .Where(e => e.SymbolResult is CommandResult)
            .Select(e => settings.Where(s => e.Message.Contains(s.Key.Name, StringComparison.Ordinal)).Select(s => s.Value.Position).OrderBy(p => p.Line).Select(p => new ConfigurationFault(p, e.Message)).FirstOrDefault())
            .OfType<ConfigurationFault>();
    }

    // What a command needs besides may come from the command line.
    private IEnumerable<ParseError> Errors(Command command, Dictionary<Option, string> values)
    {
        var needed = command.Options.Where(o => o.Required && !values.ContainsKey(o)).Select(o => $"{o.Name}={AnyInput}");
        return root.Parse([command.Name, AnyInput, .. values.Select(v => $"{v.Key.Name}={v.Value}"), .. needed]).Errors;
    }
}
