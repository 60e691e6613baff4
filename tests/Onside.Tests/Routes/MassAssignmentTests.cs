using System.Net;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Onside.Platform.Data;
using Onside.Platform.Web;
using Onside.Tests.Rig;

namespace Onside.Tests.Routes;

// Fields that nobody may set are ignored or refused, in every body there is.
public sealed class MassAssignmentTests
{
    private static readonly string[] Forbidden = ["Id", "CreatedAt", "DeletedAt", "PasswordHash", "Owners"];

    [Fact]
    public async Task No_form_has_a_field_that_nobody_may_set()
    {
        using var world = await World.On(Engine.Sqlite);
        var forms = AppRoutes.Of(world.App).Select(route => route.Body).OfType<Type>().Distinct().ToList();
        Assert.NotEmpty(forms);
        Assert.Empty(from form in forms from field in FormShape.Of(form) where Forbidden.Contains(field.Name) select $"{form.FullName}.{field.Name}");
    }

    [Fact]
    public async Task No_form_is_a_record_of_the_database()
    {
        using var world = await World.On(Engine.Sqlite);
        var records = await world.App.Db(db => Task.FromResult(db.Model.GetEntityTypes().Select(type => type.ClrType).ToHashSet()));
        Assert.DoesNotContain(AppRoutes.Of(world.App), route => route.Body is { } body && records.Contains(body));
    }

    [Fact]
    public async Task Extra_fields_change_nothing_they_name()
    {
        using var world = await World.On(Engine.Sqlite);
        var mara = world.App.ProgramOf(world.Cast.Mara);
        var stolen = Guid.CreateVersion7();
        foreach (var route in AppRoutes.Of(world.App).Where(route => route.Method == "POST" && !route.IsOpen && world.Address(route) is not null && !route.Pattern.StartsWith("/me", StringComparison.Ordinal)))
        {
            var body = (Dictionary<string, object?>)world.Body(route.Body);
            foreach (var (name, value) in new (string, object)[] { ("Id", stolen), ("Role", "Administrator"), ("Level", "Administrator"), ("CreatedAt", "1999-01-01T00:00:00Z"), ("OwnerId", world.Cast.Lena.Id) })
                if (route.Body is null || FormShape.Of(route.Body).All(field => field.Name != name))
                    body[name] = value;
            var answer = await mara.PostAsJsonAsync(world.Address(route), body);
            Assert.True((int)answer.StatusCode < 500, $"{route}: {answer.StatusCode} {await answer.Text()}");
        }
        await world.App.Db(async db =>
        {
            foreach (var type in db.Model.GetEntityTypes().Where(type => typeof(Entity).IsAssignableFrom(type.ClrType)))
            {
                var count = $"SELECT count(*) AS \"Value\" FROM \"{type.GetTableName()}\" WHERE lower(hex(\"Id\")) = '{stolen:N}'";
                Assert.Equal(0, (await db.Database.SqlQueryRaw<int>(count).ToListAsync()).Single());
            }
            Assert.Equal(0, await db.Set<Onside.Customers.Deals.Deal>().CountAsync(deal => deal.OwnerId == world.Cast.Lena.Id && deal.Name == "x"));
            return true;
        });
        Assert.Equal(HttpStatusCode.Forbidden, (await mara.GetAsync("/settings/pipelines")).StatusCode);
    }
}
