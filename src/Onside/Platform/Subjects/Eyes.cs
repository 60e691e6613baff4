using Microsoft.EntityFrameworkCore;
using Onside.Platform.Access;
using Onside.Platform.Data;

namespace Onside.Platform.Subjects;

// What somebody else may see, by their own eyes: asked in a scope where they are the acting person. What this transaction has not committed yet is not seen.
public sealed class Eyes(AppDb db, IServiceScopeFactory scopes)
{
    public async Task<bool> See(Guid personId, Subject subject) => await Names(personId, [subject]) is { } names && names.ContainsKey(subject);

    // The names of those that they may see; nothing for somebody who cannot come in.
    public async Task<Dictionary<Subject, SubjectName>?> Names(Guid personId, IReadOnlyCollection<Subject> subjects)
    {
        var level = await db.Set<SignIn>().Where(s => s.Id == personId && s.DisabledAt == null).Select(s => (Level?)s.Level).SingleOrDefaultAsync();
        if (level is null)
            return null;
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<IActors>().Of(personId, level.Value) is not { } actor)
            return null;
        scope.ServiceProvider.GetRequiredService<Me>().Become(actor);
        return await scope.ServiceProvider.GetRequiredService<SubjectBook>().Named(subjects);
    }
}
