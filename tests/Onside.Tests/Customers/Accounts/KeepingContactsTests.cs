using System.Net;
using Microsoft.EntityFrameworkCore;
using Onside.Customers.Accounts;
using Onside.Platform.Search;
using Onside.Platform.Web;
using Onside.Tests.Rig;

namespace Onside.Tests.Customers.Accounts;

public abstract class KeepingContactsTests(Engine engine) : IAsyncLifetime
{
    private CustomerCast _cast = null!;

    public async Task InitializeAsync() => _cast = await CustomerCast.On(engine);

    [Fact]
    public async Task A_contact_is_added_with_addresses_numbers_and_a_customer()
    {
        var harbour = await _cast.Account("Harbour Hotels");
        var answer = await _cast.App.As(_cast.Mara, follow: false).Submit($"/contacts/new?Account={harbour.Id}", "/contacts",
            ("FirstName", "Claire"), ("LastName", "Beaumont"), ("Title", "Head of procurement"), ("Language", "fr"), ("OwnerId", _cast.Mara.Id), ("AccountId", harbour.Id), ("Role", "Decides"),
            ("Mails[0].Value", "Claire@Harbour.example"), ("Mails[0].Label", "Work"), ("Mails[1].Value", ""), ("Phones[0].Value", "+33 6 12 34 56 78"), ("Phones[0].Label", "Mobile"), ("Phones[1].Value", ""));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var view = await _cast.App.ProgramOf(_cast.Mara).Read<ShowContact.View>(answer.Headers.Location!.ToString());
        Assert.Equal(("Claire Beaumont", "Head of procurement", "fr"), (view.Contact.Name, view.Contact.Title, view.Contact.Language));
        Assert.Equal([new Reach("Claire@Harbour.example", "Work")], view.Contact.Mails);
        Assert.Equal([new Reach("+33 6 12 34 56 78", "Mobile")], view.Contact.Phones);
        Assert.Equal([("Harbour Hotels", "Decides", true)], view.Roles.Select(role => (role.Account, role.Called!, role.IsMain)));
    }

    [Fact]
    public async Task A_contact_joins_changes_its_role_and_leaves()
    {
        var (harbour, velden) = (await _cast.Account("Harbour Hotels"), await _cast.Account("Velden Airport"));
        var contact = await _cast.Contact("Claire", "Beaumont");
        var program = _cast.App.ProgramOf(_cast.Mara);
        await program.Send($"/contacts/{contact.Id}/accounts", new { AccountId = harbour.Id, Role = "Buyer" });
        await program.Send($"/contacts/{contact.Id}/accounts", new { AccountId = velden.Id, Role = "Adviser", Mainly = true });
        await program.Send($"/contacts/{contact.Id}/accounts", new { AccountId = harbour.Id, Role = "Decides" });
        Assert.Equal([("Harbour Hotels", "Decides", false), ("Velden Airport", "Adviser", true)], await Roles(contact));

        await program.Send($"/contacts/{contact.Id}/accounts/{velden.Id}/leaving", new { });
        Assert.Equal([("Harbour Hotels", "Decides", true)], await Roles(contact));
        Assert.Equal(HttpStatusCode.NotFound, (await program.Send($"/contacts/{contact.Id}/accounts/{velden.Id}/leaving", new { })).StatusCode);
        var foreign = await _cast.Account("Foreign", _cast.Lena);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await program.Send($"/contacts/{contact.Id}/accounts", new { AccountId = foreign.Id })).StatusCode);
    }

    [Fact]
    public async Task A_contact_is_found_by_name_mail_and_number_also_after_they_change()
    {
        var contact = await _cast.Contact("Jürgen", "Weiß");
        var program = _cast.App.ProgramOf(_cast.Mara);
        await program.Send($"/contacts/{contact.Id}", new { FirstName = "Jürgen", LastName = "Weiß", Mails = new[] { new { Value = "J.Weiss@isar.example" } }, Phones = new[] { new { Value = "089 / 55 44 33-22" } } });

        Assert.Equal(["Jürgen Weiß"], await Find("weiss"));
        Assert.Equal(["Jürgen Weiß"], await Find("j.weiss@ISAR.example"));
        Assert.Equal(["Jürgen Weiß"], await Find("+49 89 55443322"));

        await program.Send($"/contacts/{contact.Id}", new { FirstName = "Jürgen", LastName = "Schwarz", Mails = Array.Empty<object>() });
        Assert.Empty(await Find("weiss"));
        Assert.Empty(await Find("j.weiss@isar.example"));
        Assert.Equal(["Jürgen Schwarz"], await Find("schwa jurgen"));
        Assert.Equal(0, await _cast.App.Db(db => db.Set<SearchMark>().CountAsync(mark => mark.Kind == Contact.MailMark)));
    }

    [Theory]
    [InlineData("LastName", "", "Give at least the last name.")]
    [InlineData("Mails[0].Value", "nobody", "This is not an e-mail address.")]
    [InlineData("Mails[0].Value", "a@b.example, c@d.example", "This is not an e-mail address.")]
    [InlineData("Phones[0].Value", "ask at the desk", "This is not a telephone number.")]
    [InlineData("Language", "klingon!", "Choose a language of the list.")]
    public async Task What_does_not_hold_is_said_at_its_field(string field, string value, string sentence)
    {
        var fields = new Dictionary<string, object?> { ["LastName"] = "Beaumont", [field] = value };
        var answer = await _cast.App.As(_cast.Mara).Click("/contacts/new", "/contacts", [.. fields.Select(f => (f.Key, f.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var text = await answer.Text();
        Assert.Contains($"form-{FieldId.Of(field)}-error", text);
        Assert.Contains(sentence, WebUtility.HtmlDecode(text));
    }

    [Fact]
    public async Task Duplicates_are_pointed_out_with_their_reason_and_never_stop_anybody()
    {
        var claire = await _cast.Contact("Claire", "Beaumont");
        var program = _cast.App.ProgramOf(_cast.Mara);
        await program.Send($"/contacts/{claire.Id}", new { FirstName = "Claire", LastName = "Beaumont", Mails = new[] { new { Value = "claire@harbour.example" } } });

        Assert.Equal([("Claire Beaumont", "similar name")], await Similar("LastName=Baumont&FirstName=Claire"));
        Assert.Equal([("Claire Beaumont", "same e-mail address")], await Similar("LastName=Somebody&Mails[0].Value=CLAIRE@harbour.example"));
        Assert.Empty(await Similar($"Id={claire.Id}&LastName=Beaumont&FirstName=Claire"));
        Assert.Empty(await Similar("LastName=Somebody"));
        Assert.Equal(HttpStatusCode.Created, (await program.Send("/contacts", new { FirstName = "Claire", LastName = "Beaumont" })).StatusCode);
        Assert.Contains("2 similar:", await _cast.App.As(_cast.Mara).GetStringAsync("/contacts/similar?LastName=Beaumont&FirstName=C."));
    }

    private async Task<IEnumerable<(string, string)>> Similar(string query) =>
        (await _cast.App.ProgramOf(_cast.Mara).Read<SimilarRecords>($"/contacts/similar?{query}")).Rows.Select(row => (row.Name, row.Because));

    private async Task<IEnumerable<(string, string, bool)>> Roles(Contact contact) =>
        (await _cast.App.ProgramOf(_cast.Mara).Read<ShowContact.View>($"/contacts/{contact.Id}")).Roles.Select(role => (role.Account, role.Called!, role.IsMain));

    private async Task<IEnumerable<string>> Find(string text) =>
        (await _cast.App.ProgramOf(_cast.Mara).Read<ListContacts.View>($"/contacts?Text={Uri.EscapeDataString(text)}")).Rows.Select(row => row.Name);

    public Task DisposeAsync()
    {
        _cast.Dispose();
        return Task.CompletedTask;
    }
}

public sealed class KeepingContactsOnSqlite() : KeepingContactsTests(Engine.Sqlite);

public sealed class KeepingContactsOnPostgres() : KeepingContactsTests(Engine.Postgres);
