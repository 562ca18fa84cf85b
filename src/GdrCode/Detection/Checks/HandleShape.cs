using System.Buffers;

using GdrCode.Detection.Gazetteers;

namespace GdrCode.Detection;

/// <summary>Tells handles that are made of a person's name from those of roles and services.</summary>
internal static class HandleShape
{
    private const int LongestHandle = 40;

    private static readonly SearchValues<char> Placeholders = SearchValues.Create("<>{}$%*");

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Impersonal =
        ("admin administrator root sa guest test tester testuser user users username runner vsts vstsagent public default all all-users appdata defaultuser0 defaultapppool ubuntu debian centos fedora rocky almalinux core coreos bitnami cloud-user opc ec2-user azureuser vagrant docker jenkins circleci travis appveyor gitpod codespace vscode node app apps web www www-data nginx apache mysql postgres oracle mssql redis git svn hg build builder buildagent ci deploy deployer backup service svc system nobody daemon operator ops dev developer developers me you your yourname your-name your_user youruser myuser myname someone somebody name foo bar baz john johndoe jdoe jane janedoe doe example sample demo student owner author sender from to support info noreply bot robot agent worker linuxbrew container runneradmin containeradministrator packer pi kali steam jovyan coder gitlab-runner actions-runner codespaces site wwwroot someuser theuser theusername anyuser newuser olduser testusername appuser dbuser media video videos music movies pictures photos games plex files jboss tomcat hadoop spark airflow rstudio dotnet nuget shared scripts bin lib etc var tmp mnt usr opt src data config home desktop documents downloads public-user current user1 user2 user3 usera userb alice bob eve carol dave mustermann mmustermann mrossi jkowalski")
        .Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HashSet<string> FileExtensions = new(
        "txt log csv json xml ini cfg conf doc docx xls xlsx pdf zip 7z png jpg jpeg gif bmp ico mp3 mp4 mpg mpeg avi mkv mov wmv wav exe dll msi bat cmd lnk html htm cs js dat db".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Organisations =
        ("about actions angular apache apps aspnet aws azure azure-samples blog collections contact customer-stories dependabot docs dotnet electron elastic enterprise explore facebook features github google gists golang grafana hashicorp issues jetbrains join kubernetes login logout marketplace meta microsoft mozilla mysql nestjs new nodejs npm nuget nunit openai oracle orgs pages php postgres powershell pricing prometheus python pytorch reactjs readme redis renovate-bot rust-lang search security settings site sponsors stars swagger-api tensorflow terms topics torvalds trending twbs unity-technologies vercel vuejs webpack xunit")
        .Split(' ').ToHashSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Accounts of code hosts: any but those of programs, of well-known organisations and of the host itself.</summary>
    public static bool IsOfProfile(ReadOnlySpan<char> handle) => !IsImpersonal(handle) && handle.ContainsAnyExceptInRange('0', '9') && !Organisations.Contains(handle);

    public static bool IsImpersonal(ReadOnlySpan<char> handle) =>
        Impersonal.Contains(handle) || handle.StartsWith("svc") || handle.EndsWith("svc") || handle.EndsWith("-bot") || handle.EndsWith("[bot]") || handle.EndsWith("admin") || handle.StartsWith("test") || handle.StartsWith("user") || handle.StartsWith("your");

    /// <summary>Local accounts below a home folder: any but those that machines and images bring.</summary>
    public static bool IsHomeUser(ReadOnlySpan<char> handle) => handle.Length >= 2 && !IsImpersonal(handle) && handle[0] is not ('.' or '-' or '_' or '[') && !handle.ContainsAny(Placeholders) && !IsFileName(handle) && (Gazetteer.Default[handle] & (WordUses.Common | WordUses.Given)) != WordUses.Common;

    private static bool IsFileName(ReadOnlySpan<char> handle) => handle.LastIndexOf('.') is > 0 and var dot && FileExtensions.GetAlternateLookup<ReadOnlySpan<char>>().Contains(handle[(dot + 1)..]);

    /// <summary>Whether it is made of a given or family name: <c>mkeller</c>, <c>maria.k</c>, <c>mariakeller</c>, <c>keller84</c>.</summary>
    public static bool IsPersonal(ReadOnlySpan<char> handle)
    {
        handle = handle.TrimStart('@').TrimEnd("0123456789");
        if (handle.Length is < 4 or > LongestHandle || IsImpersonal(handle))
        {
            return false;
        }

        var separator = handle.IndexOfAny('.', '_', '-');
        if (separator >= 0)
        {
            return Separated(handle);
        }

        return (handle.Length >= 5 && (IsFamily(handle[1..]) || IsFamily(handle))) || Joined(handle);
    }

    private static bool Separated(ReadOnlySpan<char> handle)
    {
        var (names, others) = (0, 0);
        foreach (var range in handle.SplitAny('.', '_', '-'))
        {
            var part = handle[range].TrimEnd("0123456789");
            if (part.Length > 1)
            {
                _ = IsName(part) ? names++ : others++;
            }
        }

        return names > 0 && others <= 1;
    }

    private static bool Joined(ReadOnlySpan<char> handle)
    {
        for (var i = 3; i <= handle.Length - 4; i++)
        {
            if ((Gazetteer.Default[handle[..i]] & (WordUses.Given | WordUses.Common)) == WordUses.Given && IsFamily(handle[i..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFamily(ReadOnlySpan<char> word) =>
        word.Length >= 4 && ((Gazetteer.Default[word] & (WordUses.Family | WordUses.Common)) == WordUses.Family || (word.Length >= 6 && FamilyEndings.Has(word)));

    private static bool IsName(ReadOnlySpan<char> word) =>
        word.Length >= 3 && Gazetteer.Default[word] is var uses && (uses & WordUses.Common) == 0 && (uses & (WordUses.Given | WordUses.Family)) != 0;
}
