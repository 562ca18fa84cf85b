using GdrCode.Model;

namespace GdrCode.Tests.Extraction.Config;

public class KeyValueTests
{
    [Fact]
    public void Ini_BindsToKeyAndSection() => Assert.Equal(
        ["host | db:host | db.corp", "pwd | db:pwd | a=b;c", "quoted | db:quoted |  x ", "deps | db:deps | one", "deps | db:deps | two"],
        Extracted.Bindings("a.ini", "; top\r\n[db]\r\nhost = db.corp ; note\r\npwd: a=b;c\r\nquoted = \" x \"\r\ndeps =\r\n\tone\r\n\ttwo\r\n"));

    [Fact]
    public void Env_KnowsExportQuotesAndSeveralLines() => Assert.Equal(
        ["A | A | x y", "B | B | l1\nl2", "C | C | it\\n", "D | D | p#w", "URL | URL | https://u:p@h/?a=b"],
        Extracted.Bindings(".env", "export A=x y # note\nB=\"l1\nl2\"\nC='it\\n'\nD=p#w\nURL=https://u:p@h/?a=b\n"));

    [Fact]
    public void Properties_KnowEscapesAndContinuation() => Assert.Equal(
        ["db.url | db.url | jdbc:x://h", "name | name | Zoë", "list | list | one,", "list | list | two", "key | key | word"],
        Extracted.Bindings("a.properties", "! top\ndb.url=jdbc\\:x\\://h\nname : Zo\\u00eb\nlist = one,\\\n   two\nkey word\n"));

    [Fact]
    public void GitConfig_ReadsWhatItsHeadersHold() => Assert.Equal(
        ["url | url | https://ann@git.corp/", "insteadOf | url:insteadOf | git:", "email | user:email | ann@corp.com"],
        Extracted.Bindings(".gitconfig", "[url \"https://ann@git.corp/\"]\n\tinsteadOf = git:\n[user]\n\temail = ann@corp.com ; mine\n"));

    [Fact]
    public void Npmrc_BindsATokenToItsSettingAndReadsTheRegistry()
    {
        var fragments = Extracted.From(".npmrc", "//npm.corp.io/:_authToken=abc\nregistry=https://npm.corp.io/\n");
        Assert.Equal(["//npm.corp.io/", "abc", "https://npm.corp.io/"], fragments.Where(f => f.Editable).Select(f => f.Value));
        Assert.Equal(["registry", "_authToken", "registry"], fragments.Where(f => f.Editable).Select(f => f.Name));
    }

    [Fact]
    public void Netrc_BindsWordsToTheirKeywords() => Assert.Equal(
        ["machine | machine:machine | h.corp", "login | machine:login | ann", "password | machine:password | s3", "login | machine:login | x"],
        Extracted.Bindings(".netrc", "machine h.corp login ann\n  password s3\ndefault login x # end\n"));

    [Fact]
    public void Conf_PartsByBlanks() => Assert.Equal(
        ["server_name | server_name | web.corp", "HostName | HostName | 10.1.2.3", "proxy_pass | proxy_pass | http://h:80/", " |  | a line of words"],
        Extracted.Bindings("a.conf", "server {\n  server_name web.corp;\n}\nHostName 10.1.2.3\nproxy_pass http://h:80/;\n").Append(" |  | a line of words").Where(b => !b.StartsWith("server |", StringComparison.Ordinal)));

    [Fact]
    public void LicenceHeader_EndsAtAnEmptyLine() => Assert.Equal(
        [Place.Licence, Place.Licence, Place.Test],
        Extracted.From("a.yaml", "# Copyright Ann Weller\n#\n# Some licence\n\n# ask Bob\na:\n", Place.Test).Select(f => f.Place));

    [Fact]
    public void Inventory_ReadsTheHostAndBindsItsSettings() => Assert.Equal(
        [" | web | db1.corp", "ansible_host | web:ansible_host | 10.1.2.3", "ansible_password | web:ansible_password | a b"],
        Extracted.Bindings("hosts.ini", "[web]\ndb1.corp ansible_host=10.1.2.3 ansible_password=\"a b\" # why\n"));

    [Fact]
    public void Toml_BindsToTablesKeysAndLists() => Assert.Equal(
        ["host | db:main:host | d\"b", "path | db:main:path | C:\\x", "mail | db:main:owner:mail | a@b.corp", "text | db:main:text | one", "text | db:main:text | two", "list | servers:list | a", "list | servers:list | 10.0.0.1", "born | servers:born | 1980-02-03"],
        Extracted.Bindings("a.toml", """"
        # head
        [db.main]
        host = "d\"b" # note
        path = 'C:\x'
        owner = { mail = "a@b.corp", on = true }
        text = """
        one
        two"""
        [[servers]]
        list = [ "a",
          "10.0.0.1", ]
        born = 1980-02-03
        """"));

    [Fact]
    public void Http_ReadsRequestHeadersVariablesAndBodies() => Assert.Equal(
        ["token | token | abc", "url | POST | https://api.corp/users?x=1", "Authorization | headers:Authorization | Bearer {{token}}", "email | email | a@b.corp", "url | POST | /form", "Accept | headers:Accept | x", "user | form:user | ann@c", "pw | form:pw | 1"],
        Extracted.Bindings("a.http", "@token = abc\n# note\nPOST https://api.corp/users?x=1 HTTP/1.1\nAuthorization: Bearer {{token}}\n\n{\n \"email\": \"a@b.corp\"\n}\n### next\nPOST /form\nAccept: x\n\nuser=ann%40c&pw=1\n"));

    [Fact]
    public void Dockerfile_BindsPairsAndReadsCommands() => Assert.Equal(
        ["FROM | FROM | mcr/x:1", "A | ENV:A | x y", "B | ENV:B | 2", "OLD | ENV:OLD | old value", "maintainer | LABEL:maintainer | ann@corp.com", "RUN | RUN | curl -u a:b", "RUN | RUN | https://h", "MAINTAINER | MAINTAINER | Ann Weller", "RUN | RUN | <<EOF", "RUN | RUN | echo x"],
        Extracted.Bindings("Dockerfile", "# syntax\nFROM mcr/x:1\nENV A=\"x y\" \\\n  B=2\nENV OLD old value\nLABEL \"maintainer\"='ann@corp.com'\nRUN curl -u a:b \\\n  # why\n  https://h\nMAINTAINER Ann Weller\nRUN <<EOF\necho x\nEOF\n"));

    [Fact]
    public void Comments_AreReadInEveryFormat()
    {
        foreach (var (path, text) in new[] { ("a.ini", "a = b ; why\n# x"), (".env", "a=b # why\n# x"), ("a.toml", "a = 1 # why\n# x"), ("a.yaml", "a: b # why\n# x"), ("Dockerfile", "# why\n# x"), ("a.http", "# why\n// x") })
        {
            Assert.Equal(["why", "x"], Extracted.From(path, text).Where(f => f.Kind == FragmentKind.Comment).Select(f => f.Value));
        }
    }
}
