using System.Collections.Frozen;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GdrCode.Extraction.CSharp;

/// <summary>What an argument is, where the call alone makes it plain.</summary>
internal static class CallNames
{
    private const int MostArguments = 16;

    private static readonly string[] SetterPrefixes = ["Set", "With", "Use", "Add", "Has"];

    private static readonly string[] KeyPrefixes = ["Set", "Add", "With", "Append", "Write", "Use", "TryAdd", "Put", "Insert", "Define", "Header", "Param"];

    /// <summary>Calls whose argument is the value itself in another shape.</summary>
    private static readonly FrozenSet<string> Conversions = FrozenSet.Create(
        StringComparer.Ordinal,
        "Uri", "Guid", "Parse", "ParseExact", "GetBytes", "GetString", "FromBase64String", "FromHexString", "ToCharArray", "String", "StringBuilder",
        "Concat", "Join", "Format", "MailAddress", "SecureString", "ToSecureString", "Some", "Just", "Lazy", "FromResult", "Create", "Version", "DateTime",
        "EscapeDataString", "UrlEncode", "HtmlEncode", "Encode", "Intern", "MemoryStream", "StringReader", "StringContent", "PhysicalAddress", "IPAddress");

    /// <summary>Names of parameters by position.</summary>
    private static readonly FrozenDictionary<string, string[]> Parameters = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["NetworkCredential"] = ["userName", "password", "domain"],
        ["SqlCredential"] = ["userId", "password"],
        ["UsernamePasswordCredential"] = ["username", "password", "tenantId", "clientId"],
        ["ClientSecretCredential"] = ["tenantId", "clientId", "clientSecret"],
        ["ClientCredential"] = ["clientId", "clientSecret"],
        ["StorageSharedKeyCredential"] = ["accountName", "accountKey"],
        ["StorageCredentials"] = ["accountName", "accountKey"],
        ["AzureKeyCredential"] = ["apiKey"],
        ["ApiKeyCredential"] = ["apiKey"],
        ["ApiKeyAuth"] = ["apiKey"],
        ["AzureNamedKeyCredential"] = ["keyName", "accessKey"],
        ["BasicAWSCredentials"] = ["accessKey", "secretKey"],
        ["SessionAWSCredentials"] = ["accessKey", "secretKey", "sessionToken"],
        ["BasicAuthenticationCredential"] = ["userName", "password"],
        ["HttpBasicAuthenticator"] = ["userName", "password"],
        ["JwtAuthenticator"] = ["accessToken"],
        ["BasicAuthenticationHeaderValue"] = ["userName", "password"],
        ["AuthenticationHeaderValue"] = ["scheme", "authorization"],
        ["PasswordAuthenticationMethod"] = ["username", "password"],
        ["SshClient"] = ["host", "username", "password"],
        ["SftpClient"] = ["host", "username", "password"],
        ["PasswordConnectionInfo"] = ["host", "username", "password"],
        ["Credentials"] = ["login", "password"],
        ["X509Certificate2"] = ["fileName", "password"],
        ["MailAddress"] = ["address", "displayName"],
        ["SmtpClient"] = ["host"],
        ["TcpClient"] = ["hostname"],
        ["Authenticate"] = ["userName", "password"],
        ["AuthenticateAsync"] = ["userName", "password"],
        ["Login"] = ["userName", "password"],
        ["LoginAsync"] = ["userName", "password"],
        ["SignIn"] = ["userName", "password"],
        ["SignInAsync"] = ["userName", "password"],
        ["LogOn"] = ["userName", "password"],
        ["PasswordSignInAsync"] = ["userName", "password"],
        ["ValidateCredentials"] = ["userName", "password"],
        ["ValidateUser"] = ["userName", "password"],
        ["CreateUser"] = ["userName", "password"],
        ["CheckPasswordAsync"] = ["user", "password"],
        ["UseSqlServer"] = ["connectionString"],
        ["UseNpgsql"] = ["connectionString"],
        ["UseMySql"] = ["connectionString"],
        ["UseSqlite"] = ["connectionString"],
        ["SqlConnection"] = ["connectionString"],
        ["NpgsqlConnection"] = ["connectionString"],
        ["MySqlConnection"] = ["connectionString"],
        ["SqliteConnection"] = ["connectionString"],
        ["OracleConnection"] = ["connectionString"],
        ["MongoClient"] = ["connectionString"],
        ["BlobServiceClient"] = ["connectionString"],
        ["ServiceBusClient"] = ["connectionString"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Calls that pair a key with a value and whose name doesn't tell.</summary>
    private static readonly FrozenSet<string> Pairs = FrozenSet.Create(
        StringComparer.Ordinal,
        "KeyValuePair", "Create", "Claim", "Cookie", "SqlParameter", "NpgsqlParameter", "MySqlParameter", "SqliteParameter", "Parameter", "XElement", "XAttribute", "JProperty",
        "NameValueHeaderValue", "AssemblyMetadata", "GetValue", "GetString", "GetSetting", "Setting", "Tuple", "SetEnvironmentVariable");

    /// <summary>Whether a call gives its argument back in another shape.</summary>
    public static bool Converts(string? called) => called is not null && Conversions.Contains(called);

    /// <summary>The simple name of what is called.</summary>
    public static string? Called(SyntaxNode? call) => call switch
    {
        // Uri.Parse, Guid.Parse and IPAddress.Parse differ in nothing that matters here.
        InvocationExpressionSyntax invocation => Names.Of(invocation.Expression),
        ObjectCreationExpressionSyntax creation => Names.OfType(creation.Type),
        ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax declaration } } } =>
            Names.OfType(declaration.Type),
        ImplicitObjectCreationExpressionSyntax { Parent: EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } } => Names.OfType(property.Type),
        ConstructorInitializerSyntax initializer => initializer.ThisOrBaseKeyword.ValueText,
        PrimaryConstructorBaseTypeSyntax type => Names.OfType(type.Type),
        ElementAccessExpressionSyntax access => Names.Of(access.Expression),
        _ => null,
    };

    /// <summary>The binding of an argument.</summary>
    public static Binding Argument(ArgumentSyntax argument)
    {
        if (argument.Parent is TupleExpressionSyntax tuple)
        {
            return TupleElement(tuple, argument);
        }

        var call = argument.Parent?.Parent;
        var called = Called(call);
        if (argument.NameColon is { Name.Identifier.ValueText: var named })
        {
            return new Binding(named, called);
        }

        return argument.Parent is ArgumentListSyntax list ? new Binding(ByPosition(call!, called, list.Arguments, argument), called) : new Binding(null, called);
    }

    private static string? ByPosition(SyntaxNode call, string? called, SeparatedSyntaxList<ArgumentSyntax> arguments, ArgumentSyntax argument)
    {
        if (called is null || arguments.Count > MostArguments)
        {
            return null;
        }

        var index = arguments.IndexOf(argument);
        if (Parameters.TryGetValue(called, out var names))
        {
            return index < names.Length ? names[index] : null;
        }

        if (called is "Equals" or "Compare" or "CompareOrdinal" or "Equal")
        {
            return Compared(call, arguments, index);
        }

        if (index == 0)
        {
            return Setter(called, arguments.Count);
        }

        return index == 1 && TakesKey(called) ? Names.Of(arguments[0].Expression) : null;
    }

    private static string? Compared(SyntaxNode call, SeparatedSyntaxList<ArgumentSyntax> arguments, int index) =>
        arguments.Count > 1 && index < 2 && Names.Of(arguments[1 - index].Expression) is { } other
            ? other
            : call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: not PredefinedTypeSyntax and var receiver } } ? Names.Of(receiver) : null;

    private static string? Setter(string called, int count)
    {
        var prefix = count == 1 ? Array.Find(SetterPrefixes, p => called.StartsWith(p, StringComparison.Ordinal)) : null;
        return prefix is not null && called.Length > prefix.Length + 1 && char.IsUpper(called[prefix.Length]) ? called[prefix.Length..] : null;
    }

    private static bool TakesKey(string called) => Pairs.Contains(called) || Array.Exists(KeyPrefixes, p => called.StartsWith(p, StringComparison.Ordinal));

    private static Binding TupleElement(TupleExpressionSyntax tuple, ArgumentSyntax argument)
    {
        var name = argument.NameColon?.Name.Identifier.ValueText;
        var index = tuple.Arguments.Count <= MostArguments ? tuple.Arguments.IndexOf(argument) : -1;
        if (name is null && index >= 0 && tuple.Parent is AssignmentExpressionSyntax assignment && assignment.Right == tuple)
        {
            name = assignment.Left switch
            {
                TupleExpressionSyntax target when index < target.Arguments.Count => Names.Of(target.Arguments[index].Expression),
                DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax { Variables: var variables } } when index < variables.Count =>
                    (variables[index] as SingleVariableDesignationSyntax)?.Identifier.ValueText,
                _ => null,
            };
        }

        return new Binding(name, Names.Around(tuple));
    }
}
